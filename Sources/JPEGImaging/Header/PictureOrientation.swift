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
