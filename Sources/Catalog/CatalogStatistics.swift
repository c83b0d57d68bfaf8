public import Embeddings

/// What a catalog file holds and what it takes.
public struct CatalogStatistics: Sendable, Hashable {
  /// The path of the file.
  public let path: String
  /// What it takes on disk, with what has not been folded into it yet, in bytes.
  public let byteCount: Int64
  /// What of that holds nothing any more, in bytes; compacting gives it back.
  public let reclaimableBytes: Int64
  /// The version of its schema.
  public let schemaVersion: Int
  /// Whether it can only be read: its medium, or its permissions.
  public let isReadOnly: Bool
  /// The number of files.
  public let files: Int
  /// The number of different contents.
  public let contents: Int
  /// The contents that no file has any more; pruning drops them.
  public let orphans: Int
  /// The number of analyses, by rising version.
  public let analyses: [VersionCount]
  /// The embeddings, by name and revision of their model.
  public let models: [ModelCount]

  /// The analyses of one version.
  public struct VersionCount: Sendable, Hashable {
    /// The version.
    public let version: Int
    /// How many contents it has analyzed.
    public let count: Int

    /// Makes a count.
    public init(version: Int, count: Int) {
      self.version = version
      self.count = count
    }
  }

  /// The embeddings of one model.
  public struct ModelCount: Sendable, Hashable {
    /// The model.
    public let model: ModelIdentity
    /// The components of each.
    public let dimension: Int
    /// How many contents it has embedded.
    public let count: Int

    /// Makes a count.
    public init(model: ModelIdentity, dimension: Int, count: Int) {
      self.model = model
      self.dimension = dimension
      self.count = count
    }
  }

  /// Makes statistics.
  public init(
    path: String, byteCount: Int64, reclaimableBytes: Int64, schemaVersion: Int, isReadOnly: Bool, files: Int,
    contents: Int, orphans: Int, analyses: [VersionCount], models: [ModelCount]
  ) {
    self.path = path
    self.byteCount = byteCount
    self.reclaimableBytes = reclaimableBytes
    self.schemaVersion = schemaVersion
    self.isReadOnly = isReadOnly
    self.files = files
    self.contents = contents
    self.orphans = orphans
    self.analyses = analyses
    self.models = models
  }
}
