/// One file that the catalog knows: where it is, and what told us that it has not changed.
public struct CatalogedFile: Sendable, Hashable {
  /// The absolute path.
  public let path: String
  /// The size when it was read, in bytes.
  public let byteCount: Int64
  /// The modification time when it was read, in nanoseconds since 1970.
  public let modifiedNanoseconds: Int64
  /// The digest of its bytes.
  public let contentHash: ContentHash

  /// Makes a record.
  public init(path: String, byteCount: Int64, modifiedNanoseconds: Int64, contentHash: ContentHash) {
    self.path = path
    self.byteCount = byteCount
    self.modifiedNanoseconds = modifiedNanoseconds
    self.contentHash = contentHash
  }
}
