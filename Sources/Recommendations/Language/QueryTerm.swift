public import ColorScience
public import Vibes

/// One thing that a query asks for.
public enum QueryTerm: Sendable, Hashable {
  /// What the picture should show, in words.
  case text(String)
  /// A picture that it should resemble: a path as given, resolved by the application.
  case image(String)
  /// A color that it should show.
  case color(RGBColor)
  /// A mood that it should have, by degrees.
  case vibe(NamedVibe)

  /// Whether finding it takes a model.
  public var needsModel: Bool {
    switch self {
    case .text, .image: true
    case .color, .vibe: false
    }
  }
}

/// A term and how much it counts.
public struct WeightedTerm: Sendable, Hashable {
  /// What is asked for.
  public let term: QueryTerm
  /// How much it counts against the others; below 0 for what is asked not to be.
  public let weight: Double

  /// The magnitudes that a weight may have.
  public static let weights = 0.001...1000.0

  /// Weighs a term.
  public init(_ term: QueryTerm, weight: Double = 1) {
    self.term = term
    self.weight = weight
  }
}
