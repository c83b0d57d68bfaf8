internal import Catalog
internal import Embeddings
internal import Foundation
internal import SQLiteCatalog

/// What a studio opens when first needed and then keeps: the catalog, the model, the library's snapshot.
actor StudioResources {
  nonisolated private let configuration: StudioConfiguration
  private let pool: BlockingPool
  private var openCatalog: Task<any CatalogStore, any Error>?
  private var provider: EmbedderProvider?
  private var snapshot: Task<LibrarySnapshot, any Error>?

  init(configuration: StudioConfiguration, pool: BlockingPool) {
    self.configuration = configuration
    self.pool = pool
  }

  /// Where the catalog is or will be, absolute.
  nonisolated var catalogPath: String { CatalogLocation.resolve(given: configuration.catalogPath) }

  /// The catalog at the configured place; where there is none, an empty one is begun if
  /// `makesMissing`, else that is an error.
  func catalog(makesMissing: Bool) async throws -> any CatalogStore {
    if let openCatalog { return try await openCatalog.value }
    let path = catalogPath
    let task = Task<any CatalogStore, any Error> { [pool] in
      try await pool.run { try SQLiteCatalog(path: path, mode: makesMissing ? .create : .existing) }
    }
    openCatalog = task
    do {
      return try await task.value
    } catch {
      openCatalog = nil
      throw error
    }
  }

  /// The model's towers; its manifest is read, nothing is loaded yet.
  func embedders() throws -> EmbedderProvider {
    if let provider { return provider }
    let made = try EmbedderProvider(configuration: configuration, pool: pool)
    provider = made
    return made
  }

  /// The key under which this studio's results are stored.
  nonisolated func key(for provider: EmbedderProvider) -> AnalysisKey {
    AnalysisKey(analysisVersion: PictureAnalyzer.version, model: provider.identity)
  }

  /// Every embedded picture of the catalog, ready to be searched.
  func librarySnapshot() async throws -> LibrarySnapshot {
    if let snapshot { return try await snapshot.value }
    let catalog = try await catalog(makesMissing: false)
    let provider = try embedders()
    let key = key(for: provider)
    let dimension = provider.folder.manifest.dimension
    let task = Task { try await LibrarySnapshot(catalog: catalog, key: key, dimension: dimension) }
    snapshot = task
    do {
      return try await task.value
    } catch {
      snapshot = nil
      throw error
    }
  }

  /// Makes the next search read the catalog again.
  func forgetSnapshot() { snapshot = nil }
}
