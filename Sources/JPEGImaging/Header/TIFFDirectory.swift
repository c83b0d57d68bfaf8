/// One directory of a TIFF structure: entries of twelve bytes, each a tag, a type, a count and a value or
/// where it is.
///
/// Whatever the bytes say, nothing outside of them is read, and no more than one directory is gone through.
struct TIFFDirectory {
  private static let entrySize = 12
  /// Types of values, as TIFF 6.0, section 2, numbers them.
  private enum ValueType: Int {
    case ascii = 2
    case short, long
  }

  private let tiff: TIFFBytes
  private let offset: Int

  init(_ tiff: TIFFBytes, at offset: Int) {
    self.tiff = tiff
    self.offset = offset
  }

  /// The single 16-bit number of a tag, which lies in the entry itself.
  func short(_ tag: Int) -> Int? {
    entry(tag, of: .short).flatMap { tiff.short(at: $0 + 8) }
  }

  /// The single 32-bit number of a tag, which lies in the entry itself.
  func long(_ tag: Int) -> Int? {
    entry(tag, of: .long).flatMap { tiff.long(at: $0 + 8) }
  }

  /// The first `length` bytes of a tag's text; nil when it is shorter.
  ///
  /// - Parameters:
  ///   - tag: The tag.
  ///   - length: More than four: shorter texts lie elsewhere.
  /// - Returns: The bytes.
  func text(_ tag: Int, length: Int) -> ArraySlice<UInt8>? {
    guard let entry = entry(tag, of: .ascii), let count = tiff.long(at: entry + 4), count >= length else {
      return nil
    }
    return tiff.long(at: entry + 8).flatMap { tiff.bytes(at: $0, count: length) }
  }

  /// Where the first entry of a tag is; nil where there is none, or of another type.
  private func entry(_ tag: Int, of type: ValueType) -> Int? {
    guard let count = tiff.short(at: offset) else { return nil }
    for entry in 0..<count {
      let place = offset + 2 + entry * Self.entrySize
      guard let found = tiff.short(at: place) else { return nil }
      if found == tag { return tiff.short(at: place + 2) == type.rawValue ? place : nil }
    }
    return nil
  }
}
