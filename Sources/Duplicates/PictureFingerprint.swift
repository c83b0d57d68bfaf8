/// What is kept of a picture to tell whether another one is the same.
public struct PictureFingerprint: Sendable, Hashable {
  /// The number of cells along each side of ``grid``.
  public static let gridSide = 32

  /// 64 bits that hardly change when the picture is resized, recompressed or slightly edited.
  public let perceptualHash: UInt64
  /// 128 bits of the decoded pixels at the size of the analysis: equal pixels, equal digests.
  public let pixelDigest: SIMD2<UInt64>
  /// The mean luma of each cell, 0…255, row by row; the picture stretched to a square.
  public let grid: [UInt8]

  /// Puts a stored fingerprint together.
  ///
  /// - Precondition: `grid` has `gridSide`² cells.
  public init(perceptualHash: UInt64, pixelDigest: SIMD2<UInt64>, grid: [UInt8]) {
    precondition(
      grid.count == Self.gridSide * Self.gridSide, "a grid has \(Self.gridSide)² cells, not \(grid.count)")
    self.perceptualHash = perceptualHash
    self.pixelDigest = pixelDigest
    self.grid = grid
  }
}
