/// The blocks that a PNG file is made of (ISO/IEC 15948, 5.3).
enum PNGChunks {
  private static let signatureLength = 8
  /// A length and a name before the data, a checksum after it.
  private static let overhead = 12

  /// Whether a block before the pixels claims more bytes than the file still has.
  ///
  /// libpng believes the claim and asks for a gigabyte before it notices that a file
  /// of 57 bytes has none.
  static func overrun(_ file: [UInt8]) -> Bool {
    var offset = signatureLength
    while offset + overhead <= file.count {
      let length = file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      if file[offset + 4..<offset + 8].elementsEqual("IDAT".utf8) { return false }
      if length > file.count - offset - overhead { return true }
      offset += overhead + length
    }
    return false
  }
}
