internal import ColorScience

/// What a person goes by who chooses colors, in numbers.
struct ThemeTaste: Sendable, Hashable {
  /// The distance in scaled CIELAB at which a color is missed by 63 % of the most that it can be.
  ///
  /// More leads to the middle of everything, less to the crowded shades alone.
  let reach: Double
  /// How much a difference in lightness counts beside one in a* or b*.
  let lightnessScale: Double
  /// By how much a unit of CIELAB chroma raises the weight of a color.
  let vividness: Double
  /// How much black and white are liked for themselves, in the unit of a miss.
  let extremeBonus: Double
  /// The ΔE00 under which two colors are not chosen together, as long as there are others.
  static let leastDifference = 10.0

  /// All combinations of three values a trait.
  static let jury: [ThemeTaste] = [9.0, 12, 16].flatMap { reach in
    [0.85, 1, 1.15].flatMap { lightnessScale in
      [0, 1.0 / 160, 1.0 / 80].flatMap { vividness in
        [0, 0.125, 0.25].map { extremeBonus in
          ThemeTaste(
            reach: reach, lightnessScale: lightnessScale, vividness: vividness, extremeBonus: extremeBonus)
        }
      }
    }
  }

  /// How much a color is missed where another one stands in for it, 0…`reach`.
  func miss(of color: CIELab, for other: CIELab) -> Double {
    let offset = SIMD3(
      lightnessScale * (color.lightness - other.lightness), color.a - other.a, color.b - other.b)
    return reach * (1 - Elementary.exponential(-(offset * offset).sum().squareRoot() / reach))
  }
}
