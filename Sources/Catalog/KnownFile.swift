/// A file as a scan of the disk needs it: whether it has changed, and whether there is anything left to do.
public struct KnownFile: Sendable, Hashable {
  /// The absolute path.
  public let path: String
  /// The size when it was read, in bytes.
  public let byteCount: Int64
  /// The modification time when it was read, in nanoseconds since 1970.
  public let modifiedNanoseconds: Int64
  /// Whether its content has an analysis and an embedding under the key that was asked about.
  public let isComplete: Bool

  /// Makes a record.
  public init(path: String, byteCount: Int64, modifiedNanoseconds: Int64, isComplete: Bool) {
    self.path = path
    self.byteCount = byteCount
    self.modifiedNanoseconds = modifiedNanoseconds
    self.isComplete = isComplete
  }
}
