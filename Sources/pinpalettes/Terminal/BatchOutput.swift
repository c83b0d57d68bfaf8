import PinPalettesKit

/// Prints a batch as its results come, complaints on standard error.
enum BatchOutput {
  /// Prints every result and every failure, in order.
  ///
  /// - Throws: ``ExitStatus/failed`` at the end when anything failed.
  static func print<Value: Sendable>(
    _ outcomes: AsyncStream<Outcome<Value>>, _ body: (Value) throws -> Void
  ) async throws {
    var failed = false
    for await outcome in outcomes {
      switch outcome {
      case .done(let value): try body(value)
      case .failed(let failure):
        failed = true
        Complaints.print(failure)
      }
    }
    if failed { throw ExitStatus.failed }
  }
}
