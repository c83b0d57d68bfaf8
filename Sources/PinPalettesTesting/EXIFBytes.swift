/// EXIF blocks made for a test, by CIPA DC-008 (Exif 2.32) and TIFF 6.0: one directory for the picture, one
/// for the details of taking it.
public struct EXIFBytes: Sendable {
  /// The moments that a block may name, each under its tag.
  public enum Moment: UInt16, Sendable, CaseIterable {
    case edited = 0x0132
    case taken = 0x9003
    case digitized = 0x9004
  }

  private let isBigEndian: Bool
  private let moments: [(moment: Moment, text: String)]

  /// Describes a block that names these moments, as text.
  public init(isBigEndian: Bool = true, moments: [(moment: Moment, text: String)]) {
    self.isBigEndian = isBigEndian
    self.moments = moments
  }

  /// The block as the content of an APP1 segment.
  public var content: [UInt8] {
    let edited = moments.filter { $0.moment == .edited }
    let details = moments.filter { $0.moment != .edited }
    // The header of eight bytes, a count, twelve bytes an entry and the offset of the next directory.
    let detailsPlace = 8 + 2 + (edited.count + 1) * 12 + 4
    var textPlace = detailsPlace + 2 + details.count * 12 + 4
    var texts: [UInt8] = []
    func entry(_ moment: Moment, _ text: String) -> [UInt8] {
      let bytes = Array(text.utf8) + [0]
      defer {
        texts += bytes
        textPlace += bytes.count
      }
      return number(moment.rawValue) + number(UInt16(2)) + number(UInt32(bytes.count))
        + number(UInt32(textPlace))
    }
    var tiff = Array((isBigEndian ? "MM" : "II").utf8) + number(UInt16(42)) + number(UInt32(8))
    tiff += number(UInt16(edited.count + 1))
    for (moment, text) in edited { tiff += entry(moment, text) }
    tiff += number(UInt16(0x8769)) + number(UInt16(4)) + number(UInt32(1)) + number(UInt32(detailsPlace))
    tiff += number(UInt32(0)) + number(UInt16(details.count))
    for (moment, text) in details { tiff += entry(moment, text) }
    return Array("Exif\0\0".utf8) + tiff + number(UInt32(0)) + texts
  }

  /// The JPEG with the block right behind its start.
  public func inserted(intoJPEG bytes: [UInt8]) -> [UInt8] {
    Self.inserted(content, intoJPEG: bytes)
  }

  /// The JPEG with an APP1 segment right behind its start.
  public static func inserted(_ content: [UInt8], intoJPEG bytes: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content
    return bytes.prefix(2) + segment + bytes.dropFirst(2)
  }

  private func number<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
    withUnsafeBytes(of: isBigEndian ? value.bigEndian : value.littleEndian, Array.init)
  }
}
