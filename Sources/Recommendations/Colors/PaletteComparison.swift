import ColorScience
public import Palettes

/// How far two palettes are from each other, and which of their swatches answer each other.
///
/// The first palette is repainted into the second with as little change as possible: each share of a
/// swatch goes to a swatch of the other palette, until both have the same colors in the same amounts.
///
/// Source: Rubner, Tomasi and Guibas, “The earth mover's distance as a metric for image retrieval”,
/// 2000, with shares as masses and ΔE00 as the ground distance.
public struct PaletteComparison: Sendable, Hashable {
  /// A share of the first palette's swatch that answers one of the second's.
  public struct Match: Sendable, Hashable {
    /// The place in the first palette's swatches.
    public let first: Int
    /// The place in the second palette's swatches.
    public let second: Int
    /// How much of the palettes this match is, 0…1.
    public let share: Double
    /// How unlike the two colors are, ΔE00.
    public let difference: Double
  }

  /// The mean ΔE00 over all matches, that is, how much the average color has to change: 0 for equal palettes,
  /// 100 from black to white, at most about 119.
  public let distance: Double
  /// How alike the palettes are where pictures are ranked, 0…1: ``PaletteSignature/similarity(to:)``.
  public let similarity: Double
  /// What became of what, by falling share, ties by place; shares under ``smallestShare`` are left out.
  public let matches: [Match]

  /// The least share worth telling: a twentieth of a percent, which rounds to 0.1 %.
  public static let smallestShare = 0.0005

  /// Compares two palettes.
  ///
  /// The order matters to the matches alone. Shares count in proportion to their sum; palettes without
  /// shares, as a person types them, have equal ones.
  public init(_ first: Palette, _ second: Palette) {
    let differences = Self.differences(first, second)
    let flows = TransportProblem(
      supplies: Self.shares(of: first), demands: Self.shares(of: second), costs: differences
    ).cheapestFlows()
    distance = zip(flows, differences).reduce(0) { $0 + $1.0 * $1.1 }
    similarity = PaletteSignature(first).similarity(to: PaletteSignature(second))
    let columns = second.swatches.count
    matches = zip(flows, differences).enumerated()
      .filter { $0.element.0 >= Self.smallestShare }
      .map { place, flow in
        Match(first: place / columns, second: place % columns, share: flow.0, difference: flow.1)
      }
      .sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }
  }

  /// Shares that sum to 1.
  private static func shares(of palette: Palette) -> [Double] {
    let shares = palette.swatches.map { max($0.share, 0) }
    let total = shares.reduce(0, +)
    return shares.map { total > 0 ? $0 / total : 1 / Double(shares.count) }
  }

  /// ΔE00 of each swatch of the first palette (rows) from each of the second.
  private static func differences(_ first: Palette, _ second: Palette) -> [Double] {
    let columns = second.swatches.map { CIELab($0.color) }
    return first.swatches.flatMap { swatch in
      let color = CIELab(swatch.color)
      return columns.map { color.difference(from: $0) }
    }
  }
}
