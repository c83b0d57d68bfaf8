/// The bytes of a TIFF structure, in the byte order that they announce.
struct TIFFBytes {
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  /// Reads the eight-byte header's first half; nil when it is not that of a TIFF.
  init?(_ bytes: [UInt8]) {
    switch bytes.prefix(4) {
    case [0x49, 0x49, 42, 0]: isBigEndian = false
    case [0x4D, 0x4D, 0, 42]: isBigEndian = true
    default: return nil
    }
    self.bytes = bytes
  }

  /// The 16-bit number at an offset; nil beyond the end.
  func short(at offset: Int) -> Int? { number(at: offset, count: 2) }

  /// The 32-bit number at an offset; nil beyond the end.
  func long(at offset: Int) -> Int? { number(at: offset, count: 4) }

  /// The bytes at an offset; nil where the end comes before theirs.
  func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count]
  }

  private func number(at offset: Int, count: Int) -> Int? {
    guard let digits = bytes(at: offset, count: count) else { return nil }
    return (isBigEndian ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
