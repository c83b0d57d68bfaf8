/// How well the pictures of a finished board go together.
public struct BoardFit: Sendable, Hashable {
  /// A picture of the board beside the rest of it.
  public struct Member: Sendable, Hashable, Identifiable {
    /// The picture.
    public let id: Int
    /// What to call it.
    public let name: String
    /// The mean cosine to the others, −1…1; nil where no model has seen them.
    public let look: Double?
    /// The mean harmony of its colors with the others', 0…1 (``PaletteHarmony``); nil where not known.
    public let colors: Double?
    /// How many of 100 pairs of any pictures go together less well than it does with the others, 0…100.
    public let fit: Double
    /// How much less well it goes with the others than they do with each other.
    ///
    /// In units of how much the latter vary; below 0 where it goes better, nil on boards of fewer than four.
    public let gap: Double?
  }

  /// The picture that does not belong.
  public struct OddOneOut: Sendable, Hashable, Identifiable {
    /// The picture.
    public let id: Int
    /// What to call it.
    public let name: String
    /// Its ``Member/gap``.
    public let gap: Double
    /// The gap from which on a picture is odd: one in ten boards of random pictures has one that large.
    public let threshold: Double
    /// Whether what it shows is to blame.
    public let isOddInLook: Bool
    /// Whether its colors are to blame; one of the two is, or both.
    public let isOddInColor: Bool
    /// What its colors are beside those of the others, for sentences; nil where they are not known.
    public let contrast: ColorContrast?
    /// How clear it is: 1 just enough to be named, 2 for twice the gap.
    public var clearness: Double { gap / threshold }
  }

  /// A picture of the library that would go with the board.
  public struct Suggestion: Sendable, Hashable, Identifiable {
    /// The picture.
    public let id: Int
    /// What to call it.
    public let name: String
    /// How many of 100 pairs of any pictures go together less well than it does with the board, 0…100.
    public let fit: Double
    /// The mean cosine to the board's pictures; nil where no model has seen them.
    public let look: Double?
    /// The mean harmony of its colors with theirs, 0…1; nil where they are not known.
    public let colors: Double?
    /// The score of the board with it, 0…100.
    public let scoreAfter: Double
  }

  /// What pictures and scores are measured against.
  public enum Scale: String, Sendable, Hashable, Codable {
    /// Pairs and boards drawn at random from the library given.
    case library
    /// Everyday photographs, measured once, because there was no library large enough to draw from.
    case photographs
  }

  /// The pictures of the board, in its order.
  public let members: [Member]
  /// The picture that does not belong; nil where all do, and on boards of fewer than four.
  public let oddOneOut: OddOneOut?
  /// The best of the library to add, best first, ties by id; no near-duplicates of members or of each other.
  public let additions: [Suggestion]
  /// The best of the library in place of the odd one, in the same order; empty without one.
  public let replacements: [Suggestion]
  /// How well the pictures go together, 0…100.
  ///
  /// How many of 100 pairs of any pictures go together less well than a pair of this board, on average over
  /// its pairs. Boards of random pictures have 50 on average.
  public let score: Double
  /// How many of 100 boards of as many random pictures score less; nil without a library to draw them from.
  public let percentile: Double?
  /// What it is all measured against.
  public let scale: Scale
}

/// What a picture's colors are beside those of others.
public struct ColorContrast: Sendable, Hashable {
  /// The colors of the picture that the others have least of, by name, at most two.
  public let own: [String]
  /// The others' main colors, by name, at most three.
  public let others: [String]
  /// How much lighter it is than the mean of the others, in OKLab's lightness, −1…1.
  public let lightness: Double
  /// How much more colorful it is than the mean of the others, in OKLab's chroma.
  public let chroma: Double
}
