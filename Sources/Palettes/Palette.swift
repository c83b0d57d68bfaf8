internal import ColorScience

/// The dominant colors of a picture, largest share first.
///
/// Shares sum to 1 within rounding. A picture with fewer distinct colors
/// than asked for has fewer swatches; there is always at least one.
public struct Palette: Sendable, Hashable {
  /// The swatches, by falling share, ties by the color's red, green and blue.
  public let swatches: [Swatch]

  /// Makes a palette and puts its swatches in order.
  ///
  /// - Precondition: There is at least one swatch.
  public init(swatches: [Swatch]) {
    precondition(!swatches.isEmpty, "a palette needs at least one swatch")
    self.swatches = swatches.sorted {
      ($1.share, $0.color.red, $0.color.green, $0.color.blue)
        < ($0.share, $1.color.red, $1.color.green, $1.color.blue)
    }
  }
}
