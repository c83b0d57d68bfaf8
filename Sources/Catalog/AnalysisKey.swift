public import Embeddings

/// Which analysis and which model a figure in the catalog comes from.
///
/// What is stored under one key is never read under another, so a new
/// algorithm or model recomputes instead of mixing.
public struct AnalysisKey: Sendable, Hashable {
  /// The version of palette and vibe extraction; raised whenever their figures change.
  public let analysisVersion: Int
  /// The model that made the embeddings.
  public let model: ModelIdentity

  /// Makes a key.
  public init(analysisVersion: Int, model: ModelIdentity) {
    self.analysisVersion = analysisVersion
    self.model = model
  }
}
