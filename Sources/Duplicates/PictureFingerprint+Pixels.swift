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
    let grid = picture.compositedOverWhite().samples.withUnsafeBufferPointer {
      LumaGrid.cells(of: $0, size: picture.size)
    }
    self.init(perceptualHash: PerceptualHash.bits(of: grid), pixelDigest: digest, grid: grid)
  }
}
