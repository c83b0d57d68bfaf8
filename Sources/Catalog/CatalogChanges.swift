/// How many records a change of the catalog added or removed.
public struct CatalogChanges: Sendable, Hashable {
  /// Files.
  public var files = 0
  /// Contents: different pictures, whatever they are called.
  public var contents = 0
  /// Analyses of contents.
  public var analyses = 0
  /// Embeddings of contents.
  public var embeddings = 0

  /// Makes a count of nothing.
  public init() {}

  /// Adds the counts of `other`.
  public static func += (changes: inout CatalogChanges, other: CatalogChanges) {
    changes.files += other.files
    changes.contents += other.contents
    changes.analyses += other.analyses
    changes.embeddings += other.embeddings
  }
}
