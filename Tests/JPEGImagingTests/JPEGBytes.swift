import Imaging
import VipsImaging

/// JPEG files made for a test.
enum JPEGBytes {
  static func plain(_ pixels: PixelBuffer) throws -> [UInt8] {
    try VipsEncoder().encode(pixels, as: .jpeg(quality: 98), subject: "test.jpg")
  }

  /// A JPEG that says in its EXIF block that it has been turned.
  static func turned(_ pixels: PixelBuffer, orientation: UInt8, isBigEndian: Bool = true) throws -> [UInt8] {
    inserting([(0xE1, exif(orientation: orientation, isBigEndian: isBigEndian))], into: try plain(pixels))
  }

  /// A JPEG with an embedded profile, in as many pieces as asked for.
  static func tagged(_ pixels: PixelBuffer, profile: [UInt8], pieces: Int = 1) throws -> [UInt8] {
    inserting(profileSegments(profile, pieces: pieces), into: try plain(pixels))
  }

  static func profileSegments(_ profile: [UInt8], pieces: Int) -> [(UInt8, [UInt8])] {
    let length = (profile.count + pieces - 1) / pieces
    return (0..<pieces).map { piece in
      (
        0xE2,
        Array("ICC_PROFILE\0".utf8) + [UInt8(piece + 1), UInt8(pieces)]
          + profile.dropFirst(piece * length).prefix(length)
      )
    }
  }

  static func exif(orientation: UInt8, isBigEndian: Bool) -> [UInt8] {
    func number(_ value: UInt8, width: Int) -> [UInt8] {
      let digits = [UInt8](repeating: 0, count: width - 1)
      return isBigEndian ? digits + [value] : [value] + digits
    }
    func tag(_ high: UInt8, _ low: UInt8) -> [UInt8] { isBigEndian ? [high, low] : [low, high] }
    var tiff = Array((isBigEndian ? "MM" : "II").utf8) + number(42, width: 2) + number(8, width: 4)
    tiff += number(2, width: 2)  // two entries
    tiff += tag(0x01, 0x06) + number(3, width: 2) + number(1, width: 4) + number(2, width: 2) + [0, 0]
    tiff +=
      tag(0x01, 0x12) + number(3, width: 2) + number(1, width: 4) + number(orientation, width: 2) + [0, 0]
    tiff += number(0, width: 4)  // no further directory
    return Array("Exif\0\0".utf8) + tiff
  }

  /// Puts segments, each a marker and its content, right behind the start of the picture.
  static func inserting(_ segments: [(marker: UInt8, content: [UInt8])], into bytes: [UInt8]) -> [UInt8] {
    let inserted = segments.flatMap { segment -> [UInt8] in
      let length = segment.content.count + 2
      return [0xFF, segment.marker, UInt8(length >> 8), UInt8(length & 255)] + segment.content
    }
    return Array(bytes.prefix(2)) + inserted + bytes.dropFirst(2)
  }

  /// A header that claims a size and kind, and has no pixels.
  static func header(
    width: UInt16, height: UInt16, marker: UInt8 = 0xC0, precision: UInt8 = 8, components: UInt8 = 3
  ) -> [UInt8] {
    var frame = [precision, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)]
    var scan = [components]
    frame.append(components)
    for identifier in 1...components {
      frame += [identifier, 0x11, 0]
      scan += [identifier, 0]
    }
    scan += [0, 63, 0]
    return inserting([(marker, frame), (0xDA, scan)], into: [0xFF, 0xD8, 0xFF, 0xD9])
  }
}
