public import Embeddings
public import Vibes

/// What to recommend pictures for, with everything that a model or a file had to be asked for.
public struct RecommendationQuery: Sendable, Hashable {
  /// Where the colors that count come from.
  public enum Colors: Sendable, Hashable {
    /// From pictures: results should have palettes like these, each as much as it weighs.
    case like([WeightedPalette])
    /// From a person: results should show some colors and not others.
    case wished(ColorWish)
    /// From the answer itself: the mixed palette of the best visual matches, for queries without colors of their own.
    case bestMatches
    /// From nowhere: colors do not count.
    case any

    /// From one picture.
    public static func like(_ palette: PaletteSignature) -> Colors { .like([WeightedPalette(palette)]) }
  }

  /// A palette and how much it counts.
  public struct WeightedPalette: Sendable, Hashable {
    /// The palette.
    public let palette: PaletteSignature
    /// How much it counts against the others, above 0.
    public let weight: Double

    /// Weighs a palette.
    public init(_ palette: PaletteSignature, weight: Double = 1) {
      self.palette = palette
      self.weight = weight
    }
  }

  /// A named vibe and how much it counts.
  public struct WeightedVibe: Sendable, Hashable {
    /// The vibe.
    public let vibe: NamedVibe
    /// How much it counts; below 0 for one that results should not have.
    public let weight: Double

    /// Weighs a vibe.
    public init(_ vibe: NamedVibe, weight: Double = 1) {
      self.vibe = vibe
      self.weight = weight
    }
  }

  /// Texts and images; nil where there are none, and no model is needed.
  public let visual: VisualQuery?
  /// The colors that count.
  public let colors: Colors
  /// The moods that count.
  public let vibes: [WeightedVibe]
  /// The filters that all candidates have met, for the order where nothing else gives one, and to explain.
  public let filters: [PictureFilter]

  /// Makes a query.
  public init(
    visual: VisualQuery?, colors: Colors, vibes: [WeightedVibe] = [], filters: [PictureFilter] = []
  ) {
    self.visual = visual
    self.colors = colors
    self.vibes = vibes
    self.filters = filters
  }

  /// Makes a query of one embedding.
  public init(embedding: Embedding, colors: Colors) {
    self.init(
      visual: VisualQuery([VisualQuery.Term(label: "the query", embedding: embedding)]), colors: colors)
  }

  /// Puts together what a search says and what was found out about its terms.
  ///
  /// Colors come from the color terms where there are any; else from the images that are not subtracted; else
  /// from the best matches of the texts.
  ///
  /// - Parameters:
  ///   - query: The query as it was read.
  ///   - visual: Its texts and images, if any.
  ///   - palettes: The palettes of its images, by path; those of images that are not in here do not count.
  ///   - excludesOtherColors: Whether colors that are not asked for count against a picture.
  public init(
    _ query: SearchQuery, visual: VisualQuery?, palettes: [String: PaletteSignature] = [:],
    excludesOtherColors: Bool = false
  ) {
    var colors: [WeightedTerm] = []
    var like: [WeightedPalette] = []
    var vibes: [WeightedVibe] = []
    for term in query.terms {
      switch term.term {
      case .color: colors.append(term)
      case .vibe(let vibe): vibes.append(WeightedVibe(vibe, weight: term.weight))
      case .image(let path) where term.weight > 0:
        if let palette = palettes[path] { like.append(WeightedPalette(palette, weight: term.weight)) }
      case .image, .text: break
      }
    }
    let source: Colors
    if let wish = ColorWish(colors, excludesOthers: excludesOtherColors) {
      source = .wished(wish)
    } else if !like.isEmpty {
      source = .like(like)
    } else {
      source = visual == nil ? .any : .bestMatches
    }
    self.init(visual: visual, colors: source, vibes: vibes, filters: query.filters)
  }

  /// The part of the score that colors make up where the caller does not say.
  ///
  /// Colors that were asked for count by their weights against those of all other terms, C / (C + V). Colors
  /// that came with an image or the answer have the part that was found to help.
  public var defaultPaletteWeight: Double {
    let others = (visual?.totalWeight ?? 0) + vibeWeight
    return switch colors {
    case .any: 0
    case .wished(let wish): wish.totalWeight / (wish.totalWeight + others)
    case .like: others > 0 ? Recommender.imagePaletteWeight : 1
    case .bestMatches: Recommender.textPaletteWeight
    }
  }

  /// The sum of the magnitudes of the vibes' weights.
  var vibeWeight: Double { vibes.reduce(0) { $0 + abs($1.weight) } }
}
