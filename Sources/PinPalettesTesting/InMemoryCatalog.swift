public import Catalog
import Duplicates
public import Embeddings

/// A catalog that forgets everything when it goes: for tests that need one and no disk.
///
/// It keeps the contract of ``CatalogStore`` in the plainest way, and so is
/// also what other catalogs are held against.
public actor InMemoryCatalog: CatalogStore {
  private struct AnalysisID: Hashable {
    let hash: ContentHash
    let version: Int
  }

  /// Files by the bytes of their path: strings that only look the same are equal to Swift.
  private var files: [[UInt8]: CatalogedFile] = [:]
  private var analyses: [AnalysisID: ImageAnalysis] = [:]
  private var embeddings: [ModelIdentity: [ContentHash: Embedding]] = [:]
  private var currentState = InMemoryCatalog.newState()

  /// Makes an empty catalog.
  public init() {}

  private var filesByPath: [CatalogedFile] {
    files.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// The known files whose path lies under `folder`, by the bytes of the path.
  public func files(under root: String) -> [CatalogedFile] {
    let prefix = Array(root.utf8) + (root.utf8.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")])
    return filesByPath.filter { $0.path.utf8.elementsEqual(root.utf8) || $0.path.utf8.starts(with: prefix) }
  }

  /// The known files at or under `root`, by path, and whether their results under `key` are complete.
  public func files(under root: String, key: AnalysisKey) -> [KnownFile] {
    files(under: root).map { file in
      KnownFile(
        path: file.path, byteCount: file.byteCount, modifiedNanoseconds: file.modifiedNanoseconds,
        isComplete: analyses[AnalysisID(hash: file.contentHash, version: key.analysisVersion)] != nil
          && embeddings[key.model]?[file.contentHash] != nil)
    }
  }

  /// The records of files, by path, in pages.
  public func records(
    after path: String?, limit: Int, analysisVersion: Int, models: [ModelIdentity]
  ) -> [CatalogRecord] {
    filesByPath.filter { file in path.map { $0.utf8.lexicographicallyPrecedes(file.path.utf8) } ?? true }
      .prefix(limit).map { file in
        var found: [ModelIdentity: Embedding] = [:]
        for model in models { found[model] = embeddings[model]?[file.contentHash] }
        return CatalogRecord(
          file: file, analysis: analyses[AnalysisID(hash: file.contentHash, version: analysisVersion)],
          embeddings: found)
      }
  }

  /// What a search needs of files, by path, in pages.
  public func searchRecords(
    after path: String?, limit: Int, analysisVersion: Int, model: ModelIdentity?
  ) -> [SearchRecord] {
    records(after: path, limit: limit, analysisVersion: analysisVersion, models: model.map { [$0] } ?? [])
      .map { record in
        let analysis = record.analysis.map {
          ImageAnalysis(
            size: $0.size, palette: $0.palette, vibe: $0.vibe, captureSeconds: $0.captureSeconds)
        }
        return SearchRecord(
          file: record.file, analysis: analysis,
          perceptualHash: record.analysis?.fingerprint?.perceptualHash,
          embedding: model.flatMap { record.embeddings[$0] })
      }
  }

  /// Which of `hashes` still lack an analysis or an embedding under `key`.
  public func missing(of hashes: Set<ContentHash>, key: AnalysisKey) -> MissingResults {
    MissingResults(
      analyses: hashes.filter { analyses[AnalysisID(hash: $0, version: key.analysisVersion)] == nil },
      embeddings: hashes.filter { embeddings[key.model]?[$0] == nil })
  }

  /// Writes a batch, all of it or nothing.
  ///
  /// - Throws: ``CatalogError`` with code `damaged` when an embedding has another number of components
  ///   than those stored under the same model.
  public func write(_ batch: CatalogBatch, key: AnalysisKey) throws {
    try check(Array(batch.embeddings.values), model: key.model)
    for file in batch.files { files[Array(file.path.utf8)] = file }
    for (hash, analysis) in batch.analyses {
      analyses[AnalysisID(hash: hash, version: key.analysisVersion)] = analysis
    }
    embeddings[key.model, default: [:]].merge(batch.embeddings) { $1 }
    if !batch.isEmpty { currentState = Self.newState() }
  }

  private func check(_ added: [Embedding], model: ModelIdentity) throws {
    let stored = embeddings[model]?.values.first
    let dimensions = Set((added + (stored.map { [$0] } ?? [])).map(\.dimension))
    guard dimensions.count <= 1 else {
      throw CatalogError(
        .damaged, subject: "memory",
        reason: "\(model) has embeddings of \(dimensions.sorted()) components: two models go by one name")
    }
  }

  /// Writes what the catalog does not have yet of a batch.
  ///
  /// - Throws: ``CatalogError``, as ``write(_:key:)`` does.
  public func add(_ batch: CatalogBatch, key: AnalysisKey) throws -> CatalogChanges {
    let before = contents
    var lacking = CatalogBatch()
    for file in batch.files where files[Array(file.path.utf8)] == nil {
      // Of several records of one path the last counts, as in any batch.
      lacking.files.removeAll { $0.path.utf8.elementsEqual(file.path.utf8) }
      lacking.files.append(file)
    }
    let missing = missing(of: Set(batch.analyses.keys).union(batch.embeddings.keys), key: key)
    lacking.analyses = batch.analyses.filter { missing.analyses.contains($0.key) }
    lacking.embeddings = batch.embeddings.filter { missing.embeddings.contains($0.key) }
    // All of them, so that a wrong dimension is refused also where nothing of it would be stored.
    try check(Array(batch.embeddings.values), model: key.model)
    try write(lacking, key: key)
    var changes = CatalogChanges()
    changes.files = lacking.files.count
    changes.contents = contents.count - before.count
    changes.analyses = lacking.analyses.count
    changes.embeddings = lacking.embeddings.count
    return changes
  }

  /// Every content that a file has or that something was computed from.
  private var contents: Set<ContentHash> {
    Set(files.values.map(\.contentHash)).union(analyses.keys.map(\.hash))
      .union(embeddings.values.flatMap(\.keys))
  }

  /// Drops what was computed from content that no file has any more, and the analyses of older versions.
  public func prune(analysisVersion: Int) -> CatalogChanges {
    let before = contents
    let kept = Set(files.values.map(\.contentHash))
    var changes = CatalogChanges()
    changes.contents = before.subtracting(kept).count
    let keptAnalyses = analyses.filter { kept.contains($0.key.hash) && $0.key.version >= analysisVersion }
    changes.analyses = analyses.count - keptAnalyses.count
    analyses = keptAnalyses
    for (model, stored) in embeddings {
      let keptEmbeddings = stored.filter { kept.contains($0.key) }
      changes.embeddings += stored.count - keptEmbeddings.count
      embeddings[model] = keptEmbeddings.isEmpty ? nil : keptEmbeddings
    }
    if changes != CatalogChanges() { currentState = Self.newState() }
    return changes
  }

  /// Forgets files, but not what was computed from their content.
  public func removeFiles(at paths: [String]) -> Int {
    let removed = paths.count { files.removeValue(forKey: Array($0.utf8)) != nil }
    if removed > 0 { currentState = Self.newState() }
    return removed
  }

  /// Every file with an embedding under `key`, by the bytes of its path.
  public func embeddings(key: AnalysisKey) -> [EmbeddedFile] {
    filesByPath.compactMap { file in
      embeddings[key.model]?[file.contentHash].map {
        EmbeddedFile(path: file.path, contentHash: file.contentHash, embedding: $0)
      }
    }
  }

  /// The analyses of `hashes` under `key`; content without one is left out.
  public func analyses(of hashes: Set<ContentHash>, key: AnalysisKey) -> [ContentHash: ImageAnalysis] {
    var found: [ContentHash: ImageAnalysis] = [:]
    for hash in hashes { found[hash] = analyses[AnalysisID(hash: hash, version: key.analysisVersion)] }
    return found
  }

  /// The embedding of `hash` under `key`, if there is one.
  public func embedding(of hash: ContentHash, key: AnalysisKey) -> Embedding? { embeddings[key.model]?[hash] }

  /// The state that the catalog is in.
  public func state() -> CatalogState { currentState }

  private static func newState() -> CatalogState {
    var generator = SystemRandomNumberGenerator()
    return CatalogState(using: &generator)
  }

  /// How much the catalog holds.
  public func summary() -> CatalogSummary {
    let counts = embeddings.filter { !$0.value.isEmpty }
      .sorted { ($0.key.name, $0.key.revision) < ($1.key.name, $1.key.revision) }
      .map { CatalogSummary.ModelCount(model: $0.key, count: $0.value.count) }
    return CatalogSummary(
      files: files.count, analyses: Set(analyses.keys.map(\.hash)).count, embeddings: counts)
  }
}
