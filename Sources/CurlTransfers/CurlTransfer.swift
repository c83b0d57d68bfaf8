internal import CCurl
public import ModelPackages
internal import Synchronization

/// Fetches files with libcurl, which is loaded at the first request.
///
/// Proxies are taken from the environment as libcurl does (`https_proxy`, `no_proxy`), certificates from the
/// system. Redirects are followed here and not by libcurl: older versions send the token on to another port,
/// and what the hub says where it points on would be lost.
public final class CurlTransfer: FileTransfer {
  /// A transfer that brings fewer bytes a second than this has stalled.
  static let slowestBytesPerSecond = 1024
  /// The most redirects that are followed.
  static let mostRedirects = 10

  private let connectTimeout: Duration
  private let stallTimeout: Duration
  private let userAgent: String
  // Handles that nobody uses at the moment, each with its open connections.
  private let idle = Mutex<[CurlHandle]>([])

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - userAgent: What to call ourselves, such as `pinpalettes/0.1.0`.
  ///   - connectTimeout: How long connecting may take, encryption included.
  ///   - stallTimeout: How long a transfer may be as good as standing, in whole seconds.
  public init(
    userAgent: String, connectTimeout: Duration = .seconds(20), stallTimeout: Duration = .seconds(60)
  ) {
    self.userAgent = userAgent
    self.connectTimeout = connectTimeout
    self.stallTimeout = stallTimeout
  }

  /// Runs one request, blocking, as `FileTransfer` says.
  ///
  /// - Throws: `ModelPackagesError` also with code `libraryUnavailable`.
  @discardableResult
  public func get(
    _ request: TransferRequest, onHead: (TransferHead) throws -> Void, onBody: ([UInt8]) throws -> Void,
    isStopped: () -> Bool
  ) throws -> TransferHead {
    let handle =
      try idle.withLock { $0.popLast() }
      ?? CurlHandle(connectTimeout: connectTimeout, stallTimeout: stallTimeout, userAgent: userAgent)
    defer { idle.withLock { $0.append(handle) } }

    let origin = WebAddress(of: request.url)
    var url = request.url
    var redirects: [TransferHead] = []
    while true {
      let address = try Self.check(url, for: request)
      let headers = Self.headers(for: request, isOrigin: address == origin)
      // libcurl calls the closures while it performs and no longer.
      let (head, isRedirect) = try withoutActuallyEscaping(onHead) { onHead in
        try withoutActuallyEscaping(onBody) { onBody in
          try withoutActuallyEscaping(isStopped) { isStopped in
            try Self.perform(
              CurlExchange(
                url: url, redirects: redirects, onHead: onHead, onBody: onBody, isStopped: isStopped),
              url: url, headers: headers, address: address, on: handle)
          }
        }
      }
      guard isRedirect else { return head }
      guard let next = handle.redirect else {
        throw ModelPackagesError(.unreachable, subject: address.host, reason: "it redirects to no address")
      }
      guard redirects.count < Self.mostRedirects else {
        throw ModelPackagesError(
          .unreachable, subject: address.host, reason: "it redirects more than \(Self.mostRedirects) times")
      }
      redirects.append(head)
      url = next
    }
  }

  /// Runs one hop.
  private static func perform(
    _ exchange: CurlExchange, url: String, headers: [String], address: WebAddress, on handle: CurlHandle
  ) throws -> (head: TransferHead, isRedirect: Bool) {
    let result = handle.perform(
      url: url, headers: headers, allowsHTTP: address.scheme == .http, exchange: exchange)
    if result == 0 { exchange.finish() }
    switch exchange.end {
    case .stopped?: throw CancellationError()
    case .failed(let error)?: throw error
    case nil: break
    }
    guard result == 0 else {
      // Without the system's certificates nobody is trusted, and the words do not say what brings them.
      let mend = Int(result) == PINPALETTES_CURL_NO_CERTIFICATES ? " (install apt: ca-certificates)" : ""
      throw ModelPackagesError(
        code(for: result), subject: address.host, reason: handle.words(for: result) + mend)
    }
    return (exchange.head, exchange.isRedirect)
  }

  /// The origin of a hop, when it may be asked.
  private static func check(_ url: String, for request: TransferRequest) throws -> WebAddress {
    let bare = String(url.prefix { $0 != "?" })
    guard let address = WebAddress(of: url) else {
      throw ModelPackagesError(.unreachable, subject: bare, reason: "this is no HTTP or HTTPS address")
    }
    guard address.isPrivate || request.allowsPlainHTTP else {
      throw ModelPackagesError(
        .unreachable, subject: bare, reason: "it is asked over HTTPS only, and this is plain HTTP")
    }
    return address
  }

  private static func headers(for request: TransferRequest, isOrigin: Bool) -> [String] {
    var headers: [String] = []
    if isOrigin, let token = request.bearerToken { headers.append("Authorization: Bearer \(token)") }
    if request.firstByte > 0 { headers.append("Range: bytes=\(request.firstByte)-") }
    return headers
  }

  /// What a result of libcurl means to the caller.
  private static func code(for result: CInt) -> ModelPackagesError.Code {
    switch Int(result) {
    case PINPALETTES_CURL_UNSUPPORTED_PROTOCOL, PINPALETTES_CURL_MALFORMED_URL, PINPALETTES_CURL_NO_PROXY,
      PINPALETTES_CURL_NO_HOST, PINPALETTES_CURL_NO_CONNECTION, PINPALETTES_CURL_UNTRUSTED,
      PINPALETTES_CURL_NO_CERTIFICATES:
      .unreachable
    default: .interrupted
    }
  }
}
