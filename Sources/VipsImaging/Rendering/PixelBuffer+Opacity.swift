internal import Imaging

extension PixelBuffer {
  /// Whether every pixel is opaque.
  var isOpaque: Bool {
    samples.withUnsafeBufferPointer { samples in
      // No early end: a loop without one is done in vectors.
      var all: UInt8 = 255
      for offset in stride(from: 3, to: samples.count, by: 4) { all &= samples[offset] }
      return all == 255
    }
  }

  /// The picture on white paper, opaque.
  var onWhite: PixelBuffer {
    guard !isOpaque else { return self }
    var samples = samples
    samples.withUnsafeMutableBufferPointer { samples in
      for offset in stride(from: 0, to: samples.count, by: 4) {
        let alpha = Int(samples[offset + 3])
        for band in offset..<offset + 3 {
          samples[band] = UInt8((Int(samples[band]) * alpha + 255 * (255 - alpha) + 127) / 255)
        }
        samples[offset + 3] = 255
      }
    }
    return PixelBuffer(size: size, samples: samples)
  }
}
