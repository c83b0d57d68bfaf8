internal import ModelPackages

/// One request and its answer, as libcurl tells it piece by piece.
///
/// Proxies and interim answers put heads before the one that counts, so a head is complete only when the body
/// begins or the transfer ends.
final class CurlExchange {
  /// Why the exchange itself ended the transfer.
  enum End {
    case stopped
    case failed(any Error)
  }

  private(set) var end: End?

  private let url: String
  private let redirects: [TransferHead]
  private var status = 0
  private var fields: [TransferHead.Field] = []
  private let onHead: (TransferHead) throws -> Void
  private let onBody: ([UInt8]) throws -> Void
  private let isStopped: () -> Bool
  private var headByteCount = 0
  private var hasBegun = false

  /// The most bytes of heads; a server that sends more is not answering.
  private static let longestHead = 1 << 20

  /// - Parameters:
  ///   - url: What is asked for.
  ///   - redirects: The answers that led here.
  ///   - onHead: Called when the head that counts is complete and the answer is no redirect.
  ///   - onBody: Called with the bytes of such an answer.
  ///   - isStopped: Whether to end the transfer.
  init(
    url: String, redirects: [TransferHead], onHead: @escaping (TransferHead) throws -> Void,
    onBody: @escaping ([UInt8]) throws -> Void, isStopped: @escaping () -> Bool
  ) {
    self.url = url
    self.redirects = redirects
    self.onHead = onHead
    self.onBody = onBody
    self.isStopped = isStopped
  }

  /// The exchange that a callback's context stands for.
  static func of(_ context: UnsafeMutableRawPointer?) -> CurlExchange {
    guard let context else { preconditionFailure("libcurl hands back the context that it was given") }
    return Unmanaged<CurlExchange>.fromOpaque(context).takeUnretainedValue()
  }

  /// The latest head; its status is 0 before any.
  var head: TransferHead { TransferHead(status: status, url: url, fields: fields, redirects: redirects) }

  /// Whether the answer points elsewhere.
  var isRedirect: Bool {
    [301, 302, 303, 307, 308].contains(status) && fields.contains { $0.name == "location" }
  }

  /// Takes a line of a head; false ends the transfer.
  func receiveHead(_ bytes: UnsafeBufferPointer<CChar>) -> Bool {
    headByteCount += bytes.count
    guard headByteCount <= Self.longestHead else {
      end = .failed(
        ModelPackagesError(.unreachable, subject: "the server", reason: "its answer has no end of headers"))
      return false
    }
    let line = String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      fields = []
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...]
      let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
      let trimmed = String(value.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
      fields.append(TransferHead.Field(name: line[..<colon].lowercased(), value: trimmed))
    }
    return true
  }

  /// Takes bytes of the body; false ends the transfer.
  func receiveBody(_ bytes: UnsafeBufferPointer<CChar>) -> Bool {
    // The page that comes with a redirect is for browsers.
    guard !isRedirect else { return true }
    let isTaken = attempt {
      try begin()
      try onBody(bytes.map { UInt8(bitPattern: $0) })
    }
    // A fast connection may bring a whole file before libcurl asks.
    return isTaken && !asksToStop()
  }

  /// Reports the head of an answer without a body; to be called when the transfer has ended well.
  func finish() { _ = attempt { if !isRedirect { try begin() } } }

  func asksToStop() -> Bool {
    guard end == nil, isStopped() else { return end != nil }
    end = .stopped
    return true
  }

  private func begin() throws {
    guard !hasBegun else { return }
    hasBegun = true
    try onHead(head)
  }

  private func attempt(_ body: () throws -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      end = .failed(error)
      return false
    }
  }
}
