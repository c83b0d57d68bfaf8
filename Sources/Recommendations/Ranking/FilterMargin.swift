internal import Vibes

/// How far within its bounds a picture lies, for the order of answers to filters alone.
///
/// Each bound on a vibe is measured in that figure's own spread, from the 10th to the 90th percentile of
/// everyday photographs; a named vibe's in its whole range of 0…1. A picture at the bound has margin 0, one
/// that lies a spread beyond it margin 1; between two bounds the nearer one counts. A margin m scores m / (1 + m), and
/// a picture the mean over its bounds. Dates, sizes and places order nothing.
public struct FilterMargin: Sendable {
  private struct Bound {
    let field: NumericField
    let bounds: NumericBounds
    let spread: Double
  }

  private let bounds: [Bound]

  /// Takes those filters that set bounds to vibes.
  public init(_ filters: [PictureFilter]) {
    bounds = filters.compactMap { filter in
      guard !filter.excludes, case .number(let field, let bounds) = filter.condition else { return nil }
      switch field {
      case .metric(let metric):
        let typical = metric.typicalValues
        return Bound(field: field, bounds: bounds, spread: typical.p90 - typical.p10)
      case .vibe: return Bound(field: field, bounds: bounds, spread: 1)
      case .width, .height, .megapixels, .bytes, .aspect, .date: return nil
      }
    }
  }

  /// Whether no filter orders anything.
  public var isEmpty: Bool { bounds.isEmpty }

  /// How far within its bounds a picture lies, 0…1; 1 without bounds, 0 for what is not known.
  public func score(of facts: some PictureFacts) -> Double {
    guard !bounds.isEmpty else { return 1 }
    let sum = bounds.reduce(0.0) { sum, bound in
      guard let value = bound.field.value(of: facts) else { return sum }
      let margin = min(value - bound.bounds.lower, bound.bounds.upper - value) / bound.spread
      // Without any bound the margin is infinite.
      return sum + (margin.isFinite ? max(margin, 0) / (1 + max(margin, 0)) : 1)
    }
    return sum / Double(bounds.count)
  }
}
