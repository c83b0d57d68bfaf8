internal import Catalog
internal import Embeddings
internal import Foundation
internal import LibrarySnapshots
internal import SQLiteCatalog

/// What a studio opens when first needed and then keeps: the catalog, the model, the library's snapshot.
struct StudioResources: Sendable {
  private let configuration: StudioConfiguration
  private let pool: BlockingPool
  private let openCatalog = LoadedOnce<any CatalogStore>()
  private let provider = LoadedOnce<EmbedderProvider>()
  private let snapshots: SnapshotStore
  /// What is remembered of boards that are being composed.
  let desk = BoardDesk()
  /// What was added to the library by this studio.
  let additions = AdditionLog()
  /// The maps of the library that were made last.
  let maps = PictureMapStore()

  init(configuration: StudioConfiguration, pool: BlockingPool) {
    self.configuration = configuration
    self.pool = pool
    self.snapshots = SnapshotStore(patience: configuration.browsing.patience)
  }

  /// Where the catalog is or will be, absolute.
  var catalogPath: String { CatalogLocation.resolve(given: configuration.catalogPath) }

  /// The catalog at the configured place; where there is none, an empty one is begun if
  /// `makesMissing`, else that is an error.
  func catalog(makesMissing: Bool) async throws -> any CatalogStore {
    let path = catalogPath
    return try await openCatalog.value { [pool] in
      try await pool.run { try SQLiteCatalog(path: path, mode: makesMissing ? .create : .existing) }
    }
  }

  /// The model's towers; its manifest is read, nothing is loaded yet.
  func embedders() async throws -> EmbedderProvider {
    try await provider.value { [configuration, pool] in
      try EmbedderProvider(configuration: configuration, pool: pool)
    }
  }

  /// The key under which this studio's results are stored.
  func key(for provider: EmbedderProvider) -> AnalysisKey {
    AnalysisKey(analysisVersion: PictureAnalyzer.version, model: provider.identity)
  }

  /// The whole catalog as it is now, ready to be searched.
  ///
  /// - Parameters:
  ///   - needsModel: Whether embeddings will be asked for; where not, a model that is missing is no error.
  ///   - mayBeOutdated: Whether the catalog as it was a moment ago will do, where reading it takes long.
  /// - Returns: The snapshot, made if there is none that is true.
  /// - Throws: `CatalogError`, `EmbeddingsError`, `LibrarySnapshotsError` or ``Failure``.
  func librarySnapshot(needsModel: Bool, mayBeOutdated: Bool = false) async throws -> LibrarySnapshot {
    let catalog = try await catalog(makesMissing: false)
    let provider = needsModel ? try await embedders() : try? await embedders()
    let source = SnapshotSource(
      catalog: catalog, catalogPath: catalogPath, analysisVersion: PictureAnalyzer.version,
      model: provider?.identity, dimension: provider?.folder.manifest.dimension ?? 0, pool: pool)
    return mayBeOutdated
      ? try await snapshots.recentSnapshot(source) : try await snapshots.snapshot(source)
  }
}
