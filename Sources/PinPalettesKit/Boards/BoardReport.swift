public import Moodboards

/// A moodboard that was made.
public struct BoardReport: Sendable {
  /// The files written, absolute: pictures and pages first, then `.board.json` and `.metrics.json`.
  public let files: [String]
  /// The board.
  public let board: Moodboard
  /// The pictures on it, as given or absolute, in the order of its members.
  public let images: [String]
  /// What can be measured of it.
  public let metrics: MoodboardMetrics
  /// Why these pictures, in sentences; empty where they were given.
  public let explanation: [String]
  /// Pictures that were to be on it and could not be read.
  public let failures: [Failure]
}
