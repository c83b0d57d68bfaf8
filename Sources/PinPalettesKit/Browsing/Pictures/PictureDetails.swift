public import Palettes
public import Vibes

/// All that the library knows of one picture.
public struct PictureDetails: Sendable, Hashable {
  /// The picture as grids show it.
  public let picture: LibraryPicture
  /// The folder that it lies in, relative to the library's; empty for the library's own.
  public let folder: String
  /// The size of the file, in bytes.
  public let byteCount: Int64
  /// How many files of the library have this content, at least 1.
  public let copies: Int
  /// When the camera says that it was taken, in seconds since 1970 on the camera's own clock; `WallClock` writes it.
  public let captureSeconds: Int64?
  /// The palette by falling share, with names, roles and, unless the file cannot be read, positions.
  public let swatches: [SwatchDetails]
  /// The vibe.
  public let vibe: Vibe
  /// Every metric of the vibe with its place among everyday photographs.
  public let readings: [VibeReading]
  /// The moods that describe it, strongest first.
  public let moods: [MoodReading]
  /// Colors of the picture to set a page off with.
  public let accents: AccentColors
  /// Whether the model has embedded it, so that similar pictures can be found.
  public let hasEmbedding: Bool
}

/// One metric of a picture.
public struct VibeReading: Sendable, Hashable {
  /// The metric.
  public let metric: VibeMetric
  /// Its value.
  public let value: Double
  /// The part of everyday photographs that measure less, 0…100 %.
  public let percentile: Double
  /// The value in a word: `crisp`.
  public let word: String
}

/// How well a mood describes a picture.
public struct MoodReading: Sendable, Hashable {
  /// The mood.
  public let vibe: NamedVibe
  /// How well, 0…1.
  public let score: Double
}
