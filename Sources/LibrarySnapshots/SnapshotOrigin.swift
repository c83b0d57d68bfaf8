public import Catalog
public import Embeddings

/// Which state of which catalog a snapshot was made from, and whose figures it holds.
public struct SnapshotOrigin: Sendable, Hashable {
  /// The state of the catalog; no two catalogs are ever in the same one.
  public let state: CatalogState
  /// The version of the analysis that palettes and vibes are of.
  public let analysisVersion: Int
  /// The model that made the embeddings; nil where there are none.
  ///
  /// Name and revision have at most 1,024 bytes of UTF-8 each.
  public let model: ModelIdentity?

  /// Makes an origin.
  public init(state: CatalogState, analysisVersion: Int, model: ModelIdentity?) {
    self.state = state
    self.analysisVersion = analysisVersion
    self.model = model
  }
}
