extension PixelBuffer {
  /// Whether every pixel is opaque.
  public var isOpaque: Bool {
    samples.withUnsafeBytes { bytes in
      // No early end: a loop without one is done in vectors.
      var conjunction = UInt32.max
      for offset in stride(from: 0, to: bytes.count, by: 4) {
        conjunction &= bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      }
      return UInt32(littleEndian: conjunction) >> 24 == 255
    }
  }

  /// The same picture on white paper, every pixel opaque.
  ///
  /// Networks are trained on pictures without alpha, and white is what a page puts behind one.
  public func compositedOverWhite() -> PixelBuffer {
    guard !isOpaque else { return self }
    let count = samples.count
    let composited = [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      samples.withUnsafeBufferPointer { source in
        for pixel in stride(from: 0, to: count, by: 4) {
          let alpha = Int(source[pixel + 3])
          for channel in pixel..<pixel + 3 {
            let sum = Int(source[channel]) &* alpha &+ 255 &* (255 &- alpha)
            target[channel] = UInt8(truncatingIfNeeded: (sum &+ 127) / 255)
          }
          target[pixel + 3] = 255
        }
      }
      initialized = count
    }
    return PixelBuffer(size: size, samples: composited)
  }
}
