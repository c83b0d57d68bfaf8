public import ColorScience

/// One color of a palette and how much of the picture it stands for.
public struct Swatch: Sendable, Hashable {
  /// The color.
  public let color: RGBColor
  /// The part of the picture nearest to this color, 0…1; transparent pixels count by their alpha.
  public let share: Double

  /// Makes a swatch.
  public init(color: RGBColor, share: Double) {
    self.color = color
    self.share = share
  }
}
