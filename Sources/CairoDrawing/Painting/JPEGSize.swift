internal import Imaging

/// The size that a JPEG file states.
enum JPEGSize {
  /// Reads the frame's header; nil for what is no JPEG or ends before it.
  static func stated(in file: [UInt8]) -> PixelSize? {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while offset + 9 <= file.count {
      guard file[offset] == 0xFF else { return nil }
      let marker = file[offset + 1]
      // Padding, and markers that stand alone.
      if marker == 0xFF || marker == 0x01 || (0xD0...0xD8).contains(marker) {
        offset += marker == 0xFF ? 1 : 2
        continue
      }
      let number = { (at: Int) in Int(file[at]) << 8 | Int(file[at + 1]) }
      // C0…CF but for tables (C4, CC) and an extension (C8) begin a frame.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let (height, width) = (number(offset + 5), number(offset + 7))
        return width > 0 && height > 0 ? PixelSize(width: width, height: height) : nil
      }
      offset += 2 + number(offset + 2)
    }
    return nil
  }
}
