internal import Imaging

/// How a stored picture is to be turned to stand upright: tag 0x0112 of EXIF.
enum PictureOrientation: Int, CaseIterable {
  case upright = 1
  case mirrored
  case upsideDown
  case flipped
  case transposed
  case turnedRight
  case transversed
  case turnedLeft

  /// Whether width and height change places.
  var isOnItsSide: Bool { rawValue >= 5 }

  /// Reads the first directory of the EXIF block in an APP1 segment; nil when the segment holds
  /// something else, or nothing sensible.
  ///
  /// Source: CIPA DC-008 (Exif 2.32), 4.5 and 4.6.4; TIFF 6.0, section 2.
  init?(exif content: ArraySlice<UInt8>) {
    let signature = Array("Exif\0\0".utf8)
    guard content.starts(with: signature),
      let tiff = TIFFBytes(Array(content.dropFirst(signature.count))),
      let directory = tiff.long(at: 4), let count = tiff.short(at: directory)
    else { return nil }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      guard let tag = tiff.short(at: place) else { return nil }
      guard tag == 0x0112 else { continue }
      // Type 3 is SHORT, whose single value lies in the entry itself.
      guard tiff.short(at: place + 2) == 3, let value = tiff.short(at: place + 8) else { return nil }
      self.init(rawValue: value)
      return
    }
    return nil
  }

  /// The upright size of a picture that is stored in `size`.
  func upright(_ size: PixelSize) -> PixelSize {
    isOnItsSide ? PixelSize(width: size.height, height: size.width) : size
  }

  /// Turns stored pixels upright.
  func upright(_ pixels: PixelBuffer) -> PixelBuffer {
    guard self != .upright else { return pixels }
    let (stored, size) = (pixels.size, upright(pixels.size))
    // Where the upright picture's first pixel is stored, and how far apart its neighbors are.
    let (right, down) = (stored.width - 1, (stored.height - 1) * stored.width)
    let (origin, column, row) =
      switch self {
      case .upright: (0, 1, stored.width)
      case .mirrored: (right, -1, stored.width)
      case .upsideDown: (right + down, -1, -stored.width)
      case .flipped: (down, 1, -stored.width)
      case .transposed: (0, stored.width, 1)
      case .turnedRight: (down, -stored.width, 1)
      case .transversed: (right + down, -stored.width, -1)
      case .turnedLeft: (right, stored.width, -1)
      }
    let samples = [UInt8](unsafeUninitializedCapacity: pixels.samples.count) { target, count in
      pixels.samples.withUnsafeBytes { source in
        let target = UnsafeMutableRawBufferPointer(target)
        var place = 0
        for y in 0..<size.height {
          for x in 0..<size.width {
            let pixel = source.loadUnaligned(
              fromByteOffset: (origin + x * column + y * row) * 4, as: UInt32.self)
            target.storeBytes(of: pixel, toByteOffset: place, as: UInt32.self)
            place += 4
          }
        }
      }
      count = pixels.samples.count
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
