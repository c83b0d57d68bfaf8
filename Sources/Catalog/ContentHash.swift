/// The SHA-256 of a file's bytes: what makes two files the same picture.
///
/// Kept as four words and not as an array: a library has hundreds of thousands of them, in sets.
public struct ContentHash: Sendable, Hashable {
  /// The digest as big-endian numbers, whose order is that of the bytes.
  private let words: Words

  private struct Words: Sendable, Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  /// The number of bytes of every digest.
  public static let byteCount = 32

  /// Wraps a digest.
  ///
  /// - Precondition: There are 32 bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == Self.byteCount, "a SHA-256 has 32 bytes, not \(bytes.count)")
    self = bytes.withUnsafeBytes { Self(loading: $0) }
  }

  /// Copies a digest out of memory; nil unless there are 32 bytes.
  public init?(copying bytes: UnsafeRawBufferPointer) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(loading: bytes)
  }

  /// Reads 64 hexadecimal digits in either case; nil for anything else.
  public init?(hex: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    var high: UInt8?
    for digit in hex.utf8 {
      guard let nibble = Self.nibble(digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | nibble)
        high = nil
      } else {
        high = nibble
      }
    }
    guard bytes.count == Self.byteCount, high == nil else { return nil }
    self.init(bytes: bytes)
  }

  private init(loading bytes: UnsafeRawBufferPointer) {
    words = Words(
      first: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
      second: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
      third: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
      fourth: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)))
  }

  /// The digest, 32 bytes.
  public var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for (index, word) in [words.first, words.second, words.third, words.fourth].enumerated() {
        raw.storeBytes(of: word.bigEndian, toByteOffset: index * 8, as: UInt64.self)
      }
      count = Self.byteCount
    }
  }

  /// The first 16 bytes, as two big-endian numbers.
  public var firstHalf: (UInt64, UInt64) { (words.first, words.second) }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ContentHash: Comparable {
  /// Orders digests by their bytes.
  public static func < (first: ContentHash, second: ContentHash) -> Bool {
    let (a, b) = (first.words, second.words)
    return (a.first, a.second, a.third, a.fourth) < (b.first, b.second, b.third, b.fourth)
  }
}

extension ContentHash: CustomStringConvertible {
  /// 64 hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
