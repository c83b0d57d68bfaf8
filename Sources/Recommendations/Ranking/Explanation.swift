public import ColorScience
public import Vibes

/// Why a picture stands where it does: every number that went into its score, and the same in sentences.
public struct Explanation: Sendable, Hashable {
  /// How like one text or image of the query it is.
  public struct TermMatch: Sendable, Hashable {
    /// The term, as the query names it: `"a dog"`.
    public let label: String
    /// The term's weight, below 0 where it was subtracted.
    public let weight: Double
    /// The cosine, −1…1.
    public let cosine: Double
  }

  /// A color of the query and the color of the picture that is closest to it.
  public struct SwatchMatch: Sendable, Hashable {
    /// The color that was looked for.
    public let sought: RGBColor
    /// How much that color counts among those looked for, 0…1; below 0 where it was to be avoided.
    public let weight: Double
    /// The closest color of the picture.
    public let found: RGBColor
    /// How much of the picture that color stands for, 0…1.
    public let share: Double
    /// How much it counts in the comparison, 0…1: in proportion to the square root of its share.
    public let mass: Double
    /// How far apart the two are, 0…0.25 in OKLab with a and b stretched by three; 0.25 is simply another color.
    public let distance: Double
  }

  /// How well it has a mood of the query.
  public struct VibeMatch: Sendable, Hashable {
    /// The mood.
    public let vibe: NamedVibe
    /// The term's weight, below 0 where it was subtracted.
    public let weight: Double
    /// The picture's score for it, 0…1.
    public let score: Double
  }

  /// A filter of the query, and the picture's value.
  public struct FilterMatch: Sendable, Hashable {
    /// The filter.
    public let filter: PictureFilter
    /// What the picture has, in words: `34.1`, `2024-05-31T18:30`.
    public let value: String
  }

  /// What variety did.
  public struct Diversity: Sendable, Hashable {
    /// The diversity δ that was asked for, 0…1.
    public let weight: Double
    /// The most similar result above it, by its rank; nil for the first.
    public let nearestRank: Int?
    /// The similarity to it, −1…1; 0 for the first.
    public let similarity: Double
    /// What was taken off for it: δ · similarity.
    public let penalty: Double
  }

  /// Its place in the answer, from 1.
  public let rank: Int
  /// The place that its score alone would have given it, from 1.
  public let rankByScore: Int
  /// What it was ranked by, before diversity.
  public let score: Double
  /// The parts of the score, 0…1, that texts and images, colors, and moods make up; they sum to 1 unless
  /// filters alone order the answer.
  public let visualPart: Double
  /// The part of the score that colors make up, 0…1.
  public let palettePart: Double
  /// The part of the score that moods make up, 0…1.
  public let vibePart: Double
  /// The visual score, 0…1 within the pool.
  public let visualScore: Double?
  /// The palette score, 0…1.
  public let paletteScore: Double?
  /// The score of the moods, 0…1.
  public let vibeScore: Double?
  /// The texts and images, in the order of the query.
  public let terms: [TermMatch]
  /// The colors that counted, in the order of the query or of its image's palette.
  public let swatches: [SwatchMatch]
  /// Where the colors came from.
  public let colorSource: ColorSource
  /// The moods, in the order of the query.
  public let vibes: [VibeMatch]
  /// The filters, in the order of the query.
  public let filters: [FilterMatch]
  /// What variety did; nil where it was not asked for.
  public let diversity: Diversity?
  /// How many pictures were left out as near-duplicates of this one.
  public let duplicatesLeftOut: Int

  /// Where the colors that counted came from.
  public enum ColorSource: String, Sendable, Hashable {
    /// Nowhere: they did not count.
    case none
    /// From the colors of the query.
    case wished
    /// From the images of the query.
    case images
    /// From the best visual matches.
    case bestMatches
  }
}
