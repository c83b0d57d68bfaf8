public import Imaging

extension PictureFingerprint {
  /// Takes the fingerprint of a decoded picture.
  ///
  /// Transparent pixels are composited over white for the grid and the hash, and count as they are for the
  /// digest. The only rounding is to whole lumas: the grid of a mirrored picture is the mirrored grid.
  ///
  /// - Parameter picture: The upright picture, at the size of the analysis.
  public init(of picture: PixelBuffer) {
    let digest = picture.samples.withUnsafeBytes {
      MurmurHash3.hash($0, seed: SIMD2(UInt64(picture.size.width), UInt64(picture.size.height)))
    }
    let samples = Self.isOpaque(picture.samples) ? picture.samples : Self.compositedOverWhite(picture.samples)
    let grid = samples.withUnsafeBufferPointer { LumaGrid.cells(of: $0, size: picture.size) }
    self.init(perceptualHash: PerceptualHash.bits(of: grid), pixelDigest: digest, grid: grid)
  }

  private static func isOpaque(_ samples: [UInt8]) -> Bool {
    samples.withUnsafeBytes { bytes in
      var common: UInt32 = .max
      for offset in stride(from: 0, to: bytes.count & ~3, by: 4) {
        common &= UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      }
      return common >> 24 == 255
    }
  }

  private static func compositedOverWhite(_ samples: [UInt8]) -> [UInt8] {
    var samples = samples
    samples.withUnsafeMutableBufferPointer { samples in
      for start in stride(from: 0, to: samples.count, by: 4) {
        let alpha = UInt32(samples[start + 3])
        for channel in start..<(start + 3) {
          samples[channel] = UInt8((UInt32(samples[channel]) * alpha + 255 * (255 - alpha) + 127) / 255)
        }
      }
    }
    return samples
  }
}
