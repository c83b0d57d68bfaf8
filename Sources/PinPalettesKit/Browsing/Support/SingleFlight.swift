/// Makes what several ask for at the same time once, and gives it to all of them.
///
/// Nothing is kept: who asks afterwards has it made again.
actor SingleFlight<Key: Hashable & Sendable, Value: Sendable> {
  private var tasks: [Key: Task<Value, any Error>] = [:]

  /// The value that `make` makes, or that is just being made for this key.
  ///
  /// Who asks may be cancelled; the work goes on, for others may wait for it too.
  func value(for key: Key, _ make: @escaping @Sendable () async throws -> Value) async throws -> Value {
    if let task = tasks[key] { return try await task.value }
    let task = Task { try await make() }
    tasks[key] = task
    defer { tasks[key] = nil }
    return try await task.value
  }
}
