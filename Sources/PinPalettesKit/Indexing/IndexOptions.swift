/// What an index run should do.
public struct IndexOptions: Sendable, Hashable {
  /// Which files of the folders are taken.
  public var finding = FindingOptions()
  /// Whether everything is computed anew.
  public var rebuildsAll = false
  /// Whether the results of pictures that no file has any more are dropped in the end; otherwise they are kept, for
  /// pictures often come back under another name.
  public var prunes = false
  /// Whether to wait while another process indexes into the catalog; otherwise that is an error.
  public var waits = true
  /// How long one picture may take to be read, and again to be decoded, before it is given up.
  public var patience = Duration.seconds(120)

  /// Makes options of defaults.
  public init() {}
}
