public import ColorScience

/// A color that is left out of a palette, such as a backdrop, with all that look like it.
public struct ColorExclusion: Sendable, Hashable {
  /// The color.
  public let color: RGBColor
  /// How far around it colors are left out as well, in ΔE00; 0 or more.
  ///
  /// 10 takes a lit wall with its shading; 20 takes most of a skin.
  public let radius: Double

  /// Makes an exclusion.
  ///
  /// - Precondition: `radius` is 0 or more.
  public init(color: RGBColor, radius: Double = 10) {
    precondition(radius >= 0, "a radius is 0 or more, not \(radius)")
    self.color = color
    self.radius = radius
  }
}
