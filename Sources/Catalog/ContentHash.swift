/// The SHA-256 of a file's bytes: what makes two files the same picture.
public struct ContentHash: Sendable, Hashable {
  /// The digest, 32 bytes.
  public let bytes: [UInt8]

  /// Wraps a digest.
  ///
  /// - Precondition: There are 32 bytes.
  public init(bytes: [UInt8]) {
    precondition(bytes.count == 32, "a SHA-256 has 32 bytes, not \(bytes.count)")
    self.bytes = bytes
  }
}

extension ContentHash: Comparable {
  /// Orders digests by their bytes.
  public static func < (first: ContentHash, second: ContentHash) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

extension ContentHash: CustomStringConvertible {
  /// 64 hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
