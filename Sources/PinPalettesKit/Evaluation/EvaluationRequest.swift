/// What the recommender is measured on, and how.
public struct EvaluationRequest: Sendable, Hashable {
  /// Where it is known which answers are right.
  public enum Truth: Sendable, Hashable {
    /// A folder with one subfolder a class: pictures of one class are right answers for each other.
    case labels(folder: String)
    /// A file of captions, and the folder that its names are relative to; without one they are relative to
    /// the file, or to `images` beside it.
    case captions(file: String, folder: String?)
  }

  /// Where it is known which answers are right.
  public var truth: Truth
  /// How many results a list has whose colors and variety are measured, 2…100.
  public var limit = 10
  /// Where random numbers begin: crops, resamples, and samples of queries where there are more than are used.
  public var seed: UInt64 = 1
  /// How often queries are drawn for an interval.
  public var resamples = 1000
  /// The most queries that weights are tried on.
  public var queries = 5000
  /// The most queries that variety is tried on, which takes far longer.
  public var varietyQueries = 1000
  /// Whether the studio's own catalog is used and brought up to date; otherwise one that is dropped in the end.
  public var keepsCatalog = false

  /// Makes a request of defaults.
  public init(truth: Truth) { self.truth = truth }
}

/// What an evaluation tells while it is at work.
public enum EvaluationEvent: Sendable, Hashable {
  /// The pictures are being indexed.
  case index(IndexEvent)
  /// How much of a stage is done.
  case progress(EvaluationProgress)
}

/// How far a stage of an evaluation has come.
public struct EvaluationProgress: Sendable, Hashable {
  /// What takes the time.
  public enum Stage: String, Sendable, Hashable {
    /// Histograms and crops of the pictures.
    case pictures
    /// Embeddings of the captions.
    case captions
    /// Every query under every palette weight.
    case weights
    /// Every query under every λ.
    case variety
  }

  /// The stage.
  public let stage: Stage
  /// How much is done.
  public let done: Int
  /// Of how much.
  public let total: Int
  /// How long the stage has taken.
  public let elapsed: Duration
}
