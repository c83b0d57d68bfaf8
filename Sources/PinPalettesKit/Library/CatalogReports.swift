public import Catalog
public import Embeddings

/// What a look at a catalog found.
public struct VerificationReport: Sendable, Hashable {
  /// The records that are damaged, and how many were read.
  public let verification: CatalogVerification
  /// How many files are not there any more; nil where that was not asked.
  public let missingFiles: Int?

  /// Makes a report.
  public init(verification: CatalogVerification, missingFiles: Int?) {
    self.verification = verification
    self.missingFiles = missingFiles
  }
}

/// What compacting a catalog did.
public struct CompactionReport: Sendable, Hashable {
  /// What was dropped; nil where that was not asked.
  public let pruned: CatalogChanges?
  /// What the catalog took before, in bytes.
  public let byteCountBefore: Int64
  /// What it takes now, in bytes.
  public let byteCountAfter: Int64

  /// Makes a report.
  public init(pruned: CatalogChanges?, byteCountBefore: Int64, byteCountAfter: Int64) {
    self.pruned = pruned
    self.byteCountBefore = byteCountBefore
    self.byteCountAfter = byteCountAfter
  }
}

/// What an export of the catalog wrote.
public struct ExportReport: Sendable, Hashable {
  /// The folder, absolute.
  public let folder: String
  /// The number of pictures.
  public let pictures: Int
  /// The embeddings, by name and revision of their model.
  public let models: [Model]

  /// The embeddings of one model.
  public struct Model: Sendable, Hashable {
    /// The model.
    public let model: ModelIdentity
    /// The components of each embedding.
    public let dimension: Int
    /// The number of embeddings.
    public let rows: Int
    /// The name of their file in the folder.
    public let file: String

    /// Makes an entry.
    public init(model: ModelIdentity, dimension: Int, rows: Int, file: String) {
      self.model = model
      self.dimension = dimension
      self.rows = rows
      self.file = file
    }
  }

  /// Makes a report.
  public init(folder: String, pictures: Int, models: [Model]) {
    self.folder = folder
    self.pictures = pictures
    self.models = models
  }
}

/// What an import into the catalog read and added.
public struct ImportReport: Sendable, Hashable {
  /// The pictures of the export.
  public let pictures: Int
  /// What the catalog did not have before.
  public let added: CatalogChanges

  /// Makes a report.
  public init(pictures: Int, added: CatalogChanges) {
    self.pictures = pictures
    self.added = added
  }
}
