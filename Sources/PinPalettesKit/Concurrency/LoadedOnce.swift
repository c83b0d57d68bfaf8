/// Something that is loaded when first asked for: once, however many ask at the same time.
///
/// A failure is not kept: what was missing may be there when it is asked for again.
actor LoadedOnce<Value: Sendable> {
  private var task: Task<Value, any Error>?

  /// The value, which `load` makes unless it has been made.
  func value(_ load: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = task ?? Task { try await load() }
    self.task = task
    do {
      return try await task.value
    } catch {
      self.task = nil
      throw error
    }
  }

  /// Makes the next request load again.
  func forget() { task = nil }
}
