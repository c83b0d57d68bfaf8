/// How well each named vibe describes a picture, 0 (not at all)…1 (entirely).
public struct NamedVibeScores: Sendable, Hashable {
  /// The score from which a name describes a picture.
  public static let strongestCut = 0.5

  /// The scores in the order of `NamedVibe.allCases`.
  private let scores: [Double]

  /// Asks for the score of each vibe.
  ///
  /// - Precondition: each score is within 0…1.
  public init(_ score: (NamedVibe) throws -> Double) rethrows {
    scores = try NamedVibe.allCases.map { vibe in
      let value = try score(vibe)
      precondition((0...1).contains(value), "\(vibe.rawValue) is scored \(value), not 0…1")
      return value
    }
  }

  /// The score of a vibe, 0…1.
  public subscript(vibe: NamedVibe) -> Double {
    NamedVibe.allCases.firstIndex(of: vibe).map { scores[$0] } ?? 0
  }

  /// The vibes scored ``strongestCut`` or more, highest first, equal ones in the order of declaration.
  public var strongest: [(vibe: NamedVibe, score: Double)] {
    // Offsets make the order total.
    zip(NamedVibe.allCases, scores).enumerated()
      .filter { $0.element.1 >= Self.strongestCut }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { (vibe: $0.element.0, score: $0.element.1) }
  }
}
