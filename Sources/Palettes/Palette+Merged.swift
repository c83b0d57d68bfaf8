extension Palette {
  /// One palette for several pictures, each of which counts the same whatever its size.
  ///
  /// Colors that look alike are joined first, the closest pair before all others; then the pairs that lose
  /// least by it (Ward's criterion on ΔE00), until `colorCount` are left. A group is shown as the member that is
  /// nearest to all of it, hence every color of the result is a color of one of the palettes.
  ///
  /// - Parameters:
  ///   - palettes: The palettes; at least one.
  ///   - colorCount: The most swatches wanted; at least 1.
  ///   - twinDifference: The ΔE00 under which two colors are shown as one.
  /// - Returns: A palette whose shares sum to 1.
  /// - Complexity: O(n³) for n swatches in all; 16 palettes of 6 take about 2 ms.
  public static func merged(
    _ palettes: [Palette], colorCount: Int = 6, twinDifference: Double = 7
  ) -> Palette {
    precondition(!palettes.isEmpty, "merging needs at least one palette")
    precondition(colorCount >= 1, "a palette has at least 1 color, not \(colorCount)")
    var merger = PaletteMerger(palettes)
    merger.joinTwins(closerThan: twinDifference)
    merger.join(until: colorCount)
    return merger.palette
  }
}
