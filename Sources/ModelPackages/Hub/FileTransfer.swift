/// Fetches files over HTTP.
///
/// The contract, which every implementation keeps: redirects are followed, at most ten; the request's
/// token goes to the origin of its URL alone; other machines are spoken to in HTTPS unless the request
/// allows HTTP; a connection that stalls ends.
public protocol FileTransfer: Sendable {
  /// Runs one request, blocking.
  ///
  /// Answers of any status are handed over; the caller judges them. What a
  /// closure throws ends the transfer and is thrown on.
  ///
  /// - Parameters:
  ///   - request: What to fetch.
  ///   - onHead: Called once, with the final answer's head, before any of the body.
  ///   - onBody: Called with the body's bytes as they come.
  ///   - isStopped: Asked at least once a second; true ends the transfer.
  /// - Returns: The final answer's head.
  /// - Throws: ``ModelPackagesError`` with code `unreachable` when no server answers or it must not be
  ///   asked, `interrupted` when the connection breaks or stalls; `CancellationError` when stopped.
  @discardableResult
  func get(
    _ request: TransferRequest, onHead: (TransferHead) throws -> Void, onBody: ([UInt8]) throws -> Void,
    isStopped: () -> Bool
  ) throws -> TransferHead
}
