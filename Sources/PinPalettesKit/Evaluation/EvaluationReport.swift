public import Embeddings
public import Evaluations

/// One way of answering, and how well it did.
public struct EvaluatedSystem: Sendable, Hashable {
  /// What orders the answers.
  public enum Kind: String, Sendable, Hashable {
    /// Nothing: the mean over all orders, and lists drawn at random.
    case random
    /// The embedding alone: w = 0, λ = 1.
    case looks
    /// The recommender as it is set up.
    case standard
    /// The recommender as the sweeps say that it should be.
    case chosen
    /// The palette alone.
    case palette
    /// The Lab histogram alone.
    case histogram
  }

  /// What orders the answers.
  public let kind: Kind
  /// The palette weight w; nil where there is none.
  public let paletteWeight: Double?
  /// The share of relevance against variety, λ; nil where there is none.
  public let relevance: Double?
  /// What came out.
  public let measures: [MeasuredValue]
}

/// What an evaluation found.
public struct EvaluationReport: Sendable, Hashable {
  /// What was known of the pictures.
  public enum Truth: Sendable, Hashable {
    /// The class of each.
    case labels(classes: Int)
    /// Sentences about each.
    case captions(count: Int)
  }

  /// What was evaluated: the name of the folder.
  public let name: String
  /// What was known of the pictures.
  public let truth: Truth
  /// The model.
  public let model: ModelIdentity
  /// How many pictures there were to find.
  public let pictures: Int
  /// How many queries the weights were tried on.
  public let queries: Int
  /// How many queries variety was tried on.
  public let varietyQueries: Int
  /// How many results the lists have.
  public let limit: Int
  /// How intervals were made.
  public let bootstrap: Bootstrap
  /// Queries that are pictures or captions: nothing, looks alone, as it is set up, as it should be.
  public let systems: [EvaluatedSystem]
  /// What the model's card says of the same pictures and captions; nil where it says nothing.
  public let published: PublishedResult?
  /// One part of a picture finding another part of it: nothing, palette, histogram, looks.
  public let palettes: [EvaluatedSystem]
  /// The palette weights, at λ = 1.
  public let weights: Sweep
  /// The λ, at the chosen weight.
  public let variety: Sweep
  /// What one should know about the pictures and their labels.
  public let notes: [String]
  /// What could not be used, in order; the rest was.
  public let failures: [Failure]

  /// The measure that settings may not cost much of: the mean average precision, which for captions, with one right
  /// answer each, is the mean reciprocal rank.
  public var leading: Measure { weights.leading }
}
