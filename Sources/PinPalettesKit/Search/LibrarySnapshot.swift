internal import Catalog
internal import Embeddings
internal import VectorSearch

/// The library at one moment: an exact index over its embeddings, and whose they are.
struct LibrarySnapshot: Sendable {
  /// The files, in order of path; an id of the index is a place in here.
  let files: [EmbeddedFile]
  let index: any VectorIndex

  init(catalog: any CatalogStore, key: AnalysisKey, dimension: Int) async throws {
    files = try await catalog.embeddings(key: key)
    index = FlatIndex(files.lazy.map(\.embedding), dimension: dimension)
  }
}
