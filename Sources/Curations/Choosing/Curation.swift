/// The pictures chosen for a board, and why.
public struct Curation: Sendable, Hashable {
  /// A picture on the board and its reasons.
  public struct Pick: Sendable, Hashable, Identifiable {
    /// The picture.
    public let id: Int
    /// What to call it.
    public let name: String
    /// How well it answers what was asked for, 0…1.
    public let relevance: Double
    /// Its place by relevance among all candidates, from 1 on.
    public let relevanceRank: Int
    /// How well its colors go with those of the other picks, 0…1.
    ///
    /// The mean ``PaletteHarmony``; nil where colors are not known, and on a board of one.
    public let paletteFit: Double?
    /// The pick that is most like it; nil where no model has seen it, and on a board of one.
    public let nearest: Nearness?
    /// The color, by name, that it brings in and no other pick has; nil where it brings none.
    public let addedColor: String?
    /// Whether the request named it, as a pin or as the hero.
    public let isPinned: Bool
    /// Near-duplicates of it that were left out for it, by relevance.
    public let standsFor: [Int]
    /// The more relevant picture whose place it took; nil where relevance alone would have chosen it.
    ///
    /// That one's ``Omission/reason`` says whether its colors were to blame or that it adds little.
    public let replaces: Int?
  }

  /// How like another pick is.
  public struct Nearness: Sendable, Hashable {
    /// The other picture.
    public let id: Int
    /// The cosine of the two.
    public let similarity: Double
  }

  /// A candidate that is not on the board.
  public struct Omission: Sendable, Hashable, Identifiable {
    /// The picture.
    public let id: Int
    /// What to call it.
    public let name: String
    /// How well it answers what was asked for, 0…1.
    public let relevance: Double
    /// Its place by relevance among all candidates, from 1 on.
    public let relevanceRank: Int
    /// Why it was left out.
    public let reason: Reason
    /// The pick whose place it would have had; nil where no place was at stake.
    public let instead: Int?
  }

  /// Why a candidate is not on the board.
  public enum Reason: Sendable, Hashable {
    /// The request ruled it out.
    case excluded
    /// It shows the same as that picture.
    case nearDuplicate(of: Int)
    /// Its short side, in pixels, is too short to be shown.
    case tiny(shortSide: Int)
    /// Its colors go with the board's less well (0…1) than those of the pick in its place.
    case farInColor(fit: Double, than: Double)
    /// It adds little beside that pick, with this cosine.
    case tooAlike(to: Int, similarity: Double)
    /// Others answer better what was asked for.
    case lessRelevant
  }

  /// The pictures of the board: the hero first, the others by falling relevance, ties by id.
  public let picks: [Pick]
  /// What was looked at and left out, by falling relevance, ties by id.
  ///
  /// Candidates far down the ranking, which had no prospect of a place, are only counted.
  public let omissions: [Omission]
  /// How many candidates were too far down the ranking to be compared.
  public let uncomparedCount: Int
  /// How many pictures were asked for.
  public let wantedCount: Int
  /// The cohesion asked for, 0…1.
  public let cohesion: Double
  /// The mean relevance of the picks, 0…1.
  public let meanRelevance: Double
  /// The mean harmony of all pairs of picks, 0…1 (``PaletteHarmony``); nil where fewer than two have colors.
  public let harmony: Double?

  /// The ids of the pictures, in order.
  public var ids: [Int] { picks.map(\.id) }
  /// The picture that leads the board.
  public var hero: Int? { picks.first?.id }
}
