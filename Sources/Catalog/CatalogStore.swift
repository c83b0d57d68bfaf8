public import Embeddings

/// The durable memory of a library: files, and what was computed from their content.
///
/// Analyses and embeddings are stored by content, so a renamed or copied file
/// finds them again. Every method either does all it says or throws
/// ``CatalogError`` and changes nothing. A cancelled one throws
/// `CancellationError` and changes nothing either.
///
/// Paths are told apart and put in order by their UTF-8 bytes, as the file
/// system does, and not as equal-looking strings.
public protocol CatalogStore: Sendable {
  /// The known files at or under `root` (absolute, without a trailing slash), by path.
  ///
  /// A root that is a file stands for itself, a folder for all below it, `/` for everything.
  func files(under root: String) async throws -> [CatalogedFile]

  /// The known files at or under `root`, by path, and whether their results under `key` are complete.
  ///
  /// One question for a whole library: what a scan of the disk is compared with.
  func files(under root: String, key: AnalysisKey) async throws -> [KnownFile]

  /// The records of files, by path, in pages: so that a library of any size passes through little memory.
  ///
  /// - Parameters:
  ///   - path: The last path of the page before; nil begins with the first.
  ///   - limit: How many at most; at least 1. Fewer come only at the end.
  ///   - analysisVersion: Whose analyses.
  ///   - models: Whose embeddings.
  /// - Returns: The page.
  /// - Throws: ``CatalogError``.
  func records(
    after path: String?, limit: Int, analysisVersion: Int, models: [ModelIdentity]
  ) async throws -> [CatalogRecord]

  /// What a search needs of files, by path, in pages; quicker than
  /// ``records(after:limit:analysisVersion:models:)``, which brings fingerprints too.
  ///
  /// A catalog that changes between two pages may give neither its old nor its new content: who puts pages
  /// together asks for the ``state()`` before the first.
  ///
  /// - Parameters:
  ///   - path: The last path of the page before; nil begins with the first.
  ///   - limit: How many at most; at least 1. Fewer come only at the end.
  ///   - analysisVersion: Whose analyses.
  ///   - model: Whose embeddings; nil leaves them out.
  /// - Returns: The page.
  /// - Throws: ``CatalogError``.
  func searchRecords(
    after path: String?, limit: Int, analysisVersion: Int, model: ModelIdentity?
  ) async throws -> [SearchRecord]

  /// Which of `hashes` still lack an analysis or an embedding under `key`.
  func missing(of hashes: Set<ContentHash>, key: AnalysisKey) async throws -> MissingResults

  /// Writes a batch in one transaction.
  ///
  /// All embeddings of one model have as many components; others fail with code `damaged`. Zero vectors and
  /// those that are not of length one cannot be said: there is no `Embedding` of them.
  func write(_ batch: CatalogBatch, key: AnalysisKey) async throws

  /// Writes in one transaction what the catalog does not have yet of a batch.
  ///
  /// What it has stays as it is: a known path its record, a content its results under `key`.
  ///
  /// - Returns: How much was new.
  func add(_ batch: CatalogBatch, key: AnalysisKey) async throws -> CatalogChanges

  /// Forgets files, but not what was computed from their content.
  ///
  /// - Parameter paths: Absolute paths; unknown ones are ignored.
  /// - Returns: How many were known.
  /// - Throws: ``CatalogError``.
  func removeFiles(at paths: [String]) async throws -> Int

  /// Drops what was computed from content that no file has any more, and the analyses of older versions.
  ///
  /// - Parameter analysisVersion: Analyses of versions before this one go.
  /// - Returns: How much was dropped; its `files` are 0.
  /// - Throws: ``CatalogError``.
  func prune(analysisVersion: Int) async throws -> CatalogChanges

  /// Every file with an embedding under `key`, by path.
  func embeddings(key: AnalysisKey) async throws -> [EmbeddedFile]

  /// The analyses of `hashes` under `key`; content without one is left out.
  func analyses(of hashes: Set<ContentHash>, key: AnalysisKey) async throws -> [ContentHash: ImageAnalysis]

  /// The embedding of `hash` under `key`, if there is one.
  func embedding(of hash: ContentHash, key: AnalysisKey) async throws -> Embedding?

  /// The state that the catalog is in: another one after each change of its files, analyses or embeddings,
  /// whoever made it, and the same as long as nothing was changed.
  func state() async throws -> CatalogState

  /// How much the catalog holds.
  func summary() async throws -> CatalogSummary
}

/// What is still to be computed.
public struct MissingResults: Sendable, Hashable {
  /// Content without an analysis.
  public let analyses: Set<ContentHash>
  /// Content without an embedding.
  public let embeddings: Set<ContentHash>

  /// Makes an answer.
  public init(analyses: Set<ContentHash>, embeddings: Set<ContentHash>) {
    self.analyses = analyses
    self.embeddings = embeddings
  }
}

/// A file and the embedding of its content.
public struct EmbeddedFile: Sendable, Hashable {
  /// The absolute path.
  public let path: String
  /// The digest of its bytes.
  public let contentHash: ContentHash
  /// The embedding.
  public let embedding: Embedding

  /// Makes a record.
  public init(path: String, contentHash: ContentHash, embedding: Embedding) {
    self.path = path
    self.contentHash = contentHash
    self.embedding = embedding
  }
}

/// How much a catalog holds.
public struct CatalogSummary: Sendable, Hashable {
  /// The number of files.
  public let files: Int
  /// The number of different contents with an analysis.
  public let analyses: Int
  /// The number of embeddings, by model, by name and revision.
  public let embeddings: [ModelCount]

  /// The embeddings of one model.
  public struct ModelCount: Sendable, Hashable {
    /// The model.
    public let model: ModelIdentity
    /// How many contents it has embedded.
    public let count: Int

    /// Makes a count.
    public init(model: ModelIdentity, count: Int) {
      self.model = model
      self.count = count
    }
  }

  /// Makes a summary.
  public init(files: Int, analyses: Int, embeddings: [ModelCount]) {
    self.files = files
    self.analyses = analyses
    self.embeddings = embeddings
  }
}
