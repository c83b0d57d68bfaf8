public import Catalog
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
    let stored = embeddings[key.model]?.values.first
    let dimensions = Set((batch.embeddings.values + (stored.map { [$0] } ?? [])).map(\.dimension))
    guard dimensions.count <= 1 else {
      throw CatalogError(
        .damaged, subject: "memory",
        reason: "\(key.model) has embeddings of \(dimensions.sorted()) components: two models go by one name")
    }
    for file in batch.files { files[Array(file.path.utf8)] = file }
    for (hash, analysis) in batch.analyses {
      analyses[AnalysisID(hash: hash, version: key.analysisVersion)] = analysis
    }
    embeddings[key.model, default: [:]].merge(batch.embeddings) { $1 }
  }

  /// Forgets files, but not what was computed from their content.
  public func removeFiles(at paths: [String]) -> Int {
    paths.count { files.removeValue(forKey: Array($0.utf8)) != nil }
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

  /// How much the catalog holds.
  public func summary() -> CatalogSummary {
    let counts = embeddings.filter { !$0.value.isEmpty }
      .sorted { ($0.key.name, $0.key.revision) < ($1.key.name, $1.key.revision) }
      .map { CatalogSummary.ModelCount(model: $0.key, count: $0.value.count) }
    return CatalogSummary(
      files: files.count, analyses: Set(analyses.keys.map(\.hash)).count, embeddings: counts)
  }
}
