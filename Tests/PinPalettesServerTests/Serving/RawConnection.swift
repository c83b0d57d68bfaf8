import Dispatch
import Foundation

/// A plain TCP connection to this machine, for what no HTTP client would send.
final class RawConnection: @unchecked Sendable {
  struct Refused: Error {}

  // One test thread at a time uses it.
  private let descriptor: Int32

  /// Connects; reading gives up after `patience` seconds, which a busy machine never takes and a stuck server does.
  init(port: Int, patience: Int = 60) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let descriptor = descriptor
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      throw Refused()
    }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Writes all of a text; false once the other side has gone.
  @discardableResult
  func write(_ text: String) throws -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Whether the server goes away within `seconds`, found out by sending `text` over and over and reading nothing.
  func isLeft(within seconds: Int, sending text: String) throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      guard try write(text) else { return true }
      usleep(20_000)
    }
    return false
  }

  /// What comes next, at most 64 KB; empty at the end, nil when nothing came in time.
  func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count < 0 { return errno == EAGAIN ? nil : [] }
    return Array(bytes[..<count])
  }

  /// Everything until the server closes.
  func readToEnd() throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
      guard let part = read() else { throw Late(received: String(decoding: all, as: UTF8.self)) }
      if part.isEmpty { return all }
      all += part
    }
  }

  /// Reads until the text has come; nil when the connection ended before.
  func read(until text: String) throws -> String? {
    var all = ""
    while !all.contains(text) {
      guard let part = read() else { throw Late(received: all) }
      if part.isEmpty { return nil }
      all += String(decoding: part, as: UTF8.self)
    }
    return all
  }

  /// The server did not close in time.
  struct Late: Error { let received: String }

  /// Runs what blocks on a thread that may.
  static func blocking<Output: Sendable>(
    _ work: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result { try work() }) }
      thread.start()
    }
  }
}

/// An answer as it came over the wire.
struct RawAnswer: Sendable {
  let status: Int
  let headers: [String: String]
  let body: String
  let text: String

  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    self.headers = headers
    body = parts.dropFirst().joined(separator: "\r\n\r\n")
  }

  /// The problem's code, nil where the answer is none.
  var code: String? {
    guard headers["content-type"] == "application/problem+json",
      let object = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    else { return nil }
    return object["code"] as? String
  }
}
