internal import CCurl
internal import ModelPackages

/// Owns a handle of libcurl, which keeps its connections from one request to the next.
///
/// `@unchecked Sendable`: a handle serves one thread at a time; ``CurlTransfer`` lends it to one borrower.
final class CurlHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  /// Loads libcurl when that has not been done.
  init(connectTimeout: Duration, stallTimeout: Duration, userAgent: String) throws {
    try CurlLibrary.load()
    let pointer = pinpalettes_curl_open(
      userAgent, Int(clamping: connectTimeout.milliseconds),
      max(1, Int(clamping: stallTimeout.components.seconds)), CurlTransfer.slowestBytesPerSecond)
    guard let pointer else {
      throw ModelPackagesError(.libraryUnavailable, subject: "libcurl", reason: "it makes no handle")
    }
    self.pointer = pointer
  }

  deinit { pinpalettes_curl_close(pointer) }

  /// Runs one request without following redirects; the exchange is told what comes.
  ///
  /// - Returns: libcurl's result.
  func perform(url: String, headers: [String], allowsHTTP: Bool, exchange: CurlExchange) -> CInt {
    // libcurl calls back while it runs, so the exchange need not be retained beyond this call.
    withExtendedLifetime(exchange) {
      var receiver = pinpalettes_curl_receiver()
      receiver.context = Unmanaged.passUnretained(exchange).toOpaque()
      receiver.head = { context, bytes, count in
        CurlExchange.of(context).receiveHead(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : 1
      }
      receiver.body = { context, bytes, count in
        CurlExchange.of(context).receiveBody(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : 1
      }
      receiver.is_stopped = { context in CurlExchange.of(context).asksToStop() ? 1 : 0 }
      var result = pinpalettes_curl_request(pointer, url, allowsHTTP ? 1 : 0, &receiver)
      for header in headers where result == 0 { result = pinpalettes_curl_add_header(pointer, header) }
      return result == 0 ? pinpalettes_curl_perform(pointer) : result
    }
  }

  /// Where the last answer points, absolute; nil when it is no redirect.
  var redirect: String? { pinpalettes_curl_redirect(pointer).map { String(cString: $0) } }

  /// Why the last request ended with a result.
  func words(for result: CInt) -> String { String(cString: pinpalettes_curl_words(pointer, result)) }
}

extension Duration {
  /// Whole milliseconds, without those beyond what fits.
  fileprivate var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    return overflows ? .max : product + attoseconds / 1_000_000_000_000_000
  }
}
