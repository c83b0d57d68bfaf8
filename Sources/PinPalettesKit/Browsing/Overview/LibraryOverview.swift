public import ColorScience
public import Embeddings
public import Vibes

/// The library as a whole.
public struct LibraryOverview: Sendable, Hashable {
  /// How many different pictures there are.
  public let pictures: Int
  /// How many of them have been analyzed by this version, and so are shown.
  public let analyzed: Int
  /// How many of them the model has embedded.
  public let embedded: Int
  /// The model that searches use; nil where it cannot be used.
  public let model: ModelIdentity?
  /// The folders that pictures lie in, relative to the library's, in order; at most ``mostFolders``.
  public let folders: [String]
  /// How the vibes are distributed, in the order of `VibeMetric.allCases`.
  public let vibes: [VibeHistogram]
  /// The library's own colors, in the order of colors; at most ``mostColors``.
  public let colors: [LibraryColor]
  /// Which state of the library this is, as ``Studio/libraryState()`` gives it.
  public let state: String

  /// The most folders that are named.
  public static let mostFolders = 500
  /// The most colors that a library has.
  public static let mostColors = 24
}

/// How one metric is distributed over the library.
public struct VibeHistogram: Sendable, Hashable {
  /// The metric.
  public let metric: VibeMetric
  /// From where to where the bins reach.
  public let range: ClosedRange<Double>
  /// How many pictures fall into each of ``binCount`` bins of equal width; what lies beyond the range counts to the nearest.
  public let bins: [Int]
  /// The value that half of the pictures stay under; nil without pictures.
  public let median: Double?

  /// The number of bins.
  public static let binCount = 20
}

/// A color that a library has much of.
public struct LibraryColor: Sendable, Hashable {
  /// The color.
  public let color: RGBColor
  /// The part of the library that it stands for, 0…1; every picture counts the same.
  public let share: Double
  /// Its name, unlike those of the others.
  public let name: String
}
