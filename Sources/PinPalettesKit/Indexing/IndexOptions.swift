/// What an index run should do.
public struct IndexOptions: Sendable, Hashable {
  /// Whether everything is computed anew.
  public var rebuildsAll = false
  /// How long one picture may take to be read, and again to be decoded, before it is given up.
  public var patience = Duration.seconds(120)

  /// Makes options of defaults.
  public init() {}
}
