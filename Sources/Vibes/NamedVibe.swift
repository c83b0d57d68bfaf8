/// A mood that people have a word for.
///
/// `docs/vibes.md` gives the rule by which each is scored.
public enum NamedVibe: String, Sendable, Hashable, Codable, CaseIterable {
  case pastel, moody, earthy, neon, noir, airy, goldenHour, oceanic, autumnal, monochrome, vintage

  /// What to call it before people: `Golden hour`.
  public var title: String {
    switch self {
    case .pastel: "Pastel"
    case .moody: "Moody"
    case .earthy: "Earthy"
    case .neon: "Neon"
    case .noir: "Noir"
    case .airy: "Airy"
    case .goldenHour: "Golden hour"
    case .oceanic: "Oceanic"
    case .autumnal: "Autumnal"
    case .monochrome: "Monochrome"
    case .vintage: "Vintage"
    }
  }
}
