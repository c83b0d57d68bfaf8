/// Something that is brought to an end before the server is: an index run after its batch, a file being written.
public struct ShutdownStep: Sendable {
  /// What it is, for the log.
  public let name: String
  /// Ends it, and returns once it has ended.
  public let end: @Sendable () async -> Void

  /// Makes a step.
  public init(_ name: String, end: @escaping @Sendable () async -> Void) {
    self.name = name
    self.end = end
  }
}
