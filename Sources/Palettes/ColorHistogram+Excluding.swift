internal import ColorScience
public import Imaging

extension ColorHistogram {
  /// Counts a picture's pixels, but for those that look like some colors.
  ///
  /// Whole cells of 8 codes a side are left out, by their mean color. Where nothing remains, ``isEmpty`` tells.
  public init(_ pixels: PixelBuffer, excluding exclusions: [ColorExclusion]) {
    self = ColorHistogram(pixels).excluding(exclusions)
  }

  /// The same histogram without the cells whose mean color lies within an exclusion's radius.
  ///
  /// - Complexity: O(cells · exclusions).
  public func excluding(_ exclusions: [ColorExclusion]) -> ColorHistogram {
    guard !exclusions.isEmpty else { return self }
    let excluded = exclusions.map { (color: CIELab($0.color), radius: $0.radius) }
    return filtered { cell in
      let color = CIELab(cell.linear)
      return excluded.allSatisfy { color.difference(from: $0.color) > $0.radius }
    }
  }
}
