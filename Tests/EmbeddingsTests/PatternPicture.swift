import Imaging

extension PixelBuffer {
  /// Opaque pixels with detail in every direction.
  static func pattern(_ size: PixelSize) -> PixelBuffer {
    var samples: [UInt8] = []
    for y in 0..<size.height {
      for x in 0..<size.width {
        for channel in 0..<3 {
          samples.append(
            UInt8(truncatingIfNeeded: x * 37 + y * 59 + channel * 101 + x * y * (channel + 3)))
        }
        samples.append(255)
      }
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
