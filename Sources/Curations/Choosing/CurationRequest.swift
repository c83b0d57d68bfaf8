public import Recommendations

/// What a board should be like.
public struct CurationRequest: Sendable, Hashable {
  /// How many pictures, 1…500.
  public var count = 12
  /// How much the pictures' colors have to go together, 0 (not at all)…1 (before all else).
  public var cohesion = CurationRequest.defaultCohesion
  /// How much variety of what they show counts, 0 (not at all)…1.
  public var diversity = CurationRequest.defaultDiversity
  /// The pictures that are on the board whatever their value, by id; near-duplicates and tiny ones too.
  public var pinned: [Int] = []
  /// The pictures that are not to be on it, by id; those that are no candidates have no effect.
  public var excluded: [Int] = []
  /// The picture that leads the board, by id; nil to have one chosen.
  public var hero: Int?
  /// When two pictures count as the same, of which a board has one; nil keeps all.
  public var duplicates: DuplicateRule? = DuplicateRule()
  /// The short side, in pixels, below which a picture is taken only where there are too few others.
  public var leastShortSide = 120

  /// The cohesion of a board of which nothing was said.
  public static let defaultCohesion = 0.5
  /// The variety of a board of which nothing was said.
  public static let defaultDiversity = 0.25
  /// How many pictures a board may have.
  public static let countLimits = 1...500

  /// Makes a request with what is usual.
  public init() {}
}
