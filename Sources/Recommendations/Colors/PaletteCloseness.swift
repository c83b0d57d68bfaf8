/// A distance between palettes in words.
///
/// The cuts follow what was measured on photographs; `docs/recommender.md` has the figures.
public enum PaletteCloseness: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Below 2: seen apart only side by side.
  case same
  /// Below 6: as palettes of six and of eight colors of one picture are.
  case close
  /// Below 12: as the two halves of one picture are, and one in a hundred pairs of unlike pictures.
  case related
  /// Below 25: the nearer half of unlike pictures.
  case different
  /// From 25 on.
  case farApart

  /// The word for a distance, ΔE00.
  public init(distance: Double) {
    self = Self.allCases.first { distance < $0.bound } ?? .farApart
  }

  /// The distance from which on the word no longer holds, ΔE00.
  public var bound: Double {
    switch self {
    case .same: 2
    case .close: 6
    case .related: 12
    case .different: 25
    case .farApart: .infinity
    }
  }

  /// The word, as a person reads it: `far apart`.
  public var word: String {
    switch self {
    case .same: "the same palette"
    case .farApart: "far apart"
    case .close, .related, .different: rawValue
    }
  }

  /// Orders from the closest to the farthest.
  public static func < (first: Self, second: Self) -> Bool { first.bound < second.bound }
}

extension PaletteComparison {
  /// The distance in words.
  public var closeness: PaletteCloseness { PaletteCloseness(distance: distance) }
}
