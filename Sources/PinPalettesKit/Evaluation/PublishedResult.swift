internal import Catalog
public import Embeddings
public import Evaluations

/// What a model's card says about a set of captions, to be held against what comes out here.
public struct PublishedResult: Sendable, Hashable {
  /// A measure and what the card says.
  public struct Value: Sendable, Hashable {
    /// What was measured.
    public let measure: Measure
    /// What came out there.
    public let value: Double
  }

  /// The model.
  public let model: ModelIdentity
  /// What the set is called there.
  public let name: String
  /// The values.
  public let values: [Value]

  /// The result for a model and a file of captions, told by its digest; nil where there is none.
  static func matching(model: ModelIdentity, captions: ContentHash) -> PublishedResult? {
    known.first { $0.digest == captions.description && $0.result.model == model }?.result
  }

  private static let known: [(digest: String, result: PublishedResult)] = [
    ("88d189c683b08afe0d4c4ab21fecd146c7a78efcd2722298b1a6653a9ee4c01f", flickr8kDevelopment)
  ]

  /// `Models/pinclip/README.md`: 1,000 photographs of Flickr8k's development split, all five captions as queries.
  private static let flickr8kDevelopment = PublishedResult(
    model: ModelIdentity(name: "pinclip", revision: "1"), name: "Flickr8k development split",
    values: [
      Value(measure: .recall(at: 1), value: 0.241), Value(measure: .recall(at: 5), value: 0.528),
      Value(measure: .recall(at: 10), value: 0.668),
    ])
}
