import Foundation
import PinPalettesKit
@testable import PinPalettesServer

/// A server on a port of its own, with pages of its own, for as long as a test needs it.
struct RunningServer: Sendable {
  let address: ServerAddress
  let server: StudioServer

  var port: Int { address.port }
  var host: String { "127.0.0.1:\(address.port)" }

  /// Serves while `body` runs, and then stops.
  static func serving<Output: Sendable>(
    _ change: (inout StudioServerConfiguration) -> Void = { _ in }, steps: [ShutdownStep] = [],
    _ body: @escaping @Sendable (RunningServer) async throws -> Output
  ) async throws -> Output {
    let folder = try TestPages.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var configuration = StudioServerConfiguration(testing: folder)
    change(&configuration)
    let server = try StudioServer(configuration, routes: [TestRoutes()], steps: steps)
    let (addresses, announce) = AsyncStream.makeStream(of: ServerAddress.self)
    let running = Task {
      defer { announce.finish() }
      try await server.run(endsOnSignals: false) { announce.yield($0) }
    }
    var address = addresses.makeAsyncIterator()
    guard let first = await address.next() else {
      try await running.value
      throw CancellationError()
    }
    let result: Result<Output, any Error>
    do { result = .success(try await body(RunningServer(address: first, server: server))) } catch {
      result = .failure(error)
    }
    running.cancel()
    _ = await running.result
    return try result.get()
  }

  /// Sends a request with a `Host` and reads the answer to its end.
  func ask(
    _ method: String, _ path: String, _ headers: [String] = [], host: String? = nil, body: String = ""
  ) async throws -> RawAnswer {
    let length = body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"]
    let lines =
      ["\(method) \(path) HTTP/1.1", "Host: \(host ?? self.host)", "Connection: close"] + length + headers
    return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  /// Sends bytes as they are and reads until the server closes.
  func send(_ text: String) async throws -> RawAnswer {
    try await RawConnection.blocking { [port] in
      let connection = try RawConnection(port: port)
      try connection.write(text)
      return RawAnswer(try connection.readToEnd())
    }
  }
}

extension StudioServerConfiguration {
  /// A port that is free, and the pages of a folder.
  init(testing folder: String) {
    self.init()
    port = 0
    limits = .patient
    installation = Installation(models: folder, fonts: folder + "/Fonts", openVINOFolders: [])
  }
}

extension ServerLimits {
  /// Limits that no test meets because the machine is busy with others; those that test one set it themselves.
  static var patient: ServerLimits {
    var limits = ServerLimits()
    for limit in [\ServerLimits.idleTime, \.silentTime, \.uploadGrace, \.writeTime, \.requestTime] {
      limits[keyPath: limit] = .seconds(600)
    }
    return limits
  }
}

/// A folder with the least pages there can be.
enum TestPages {
  static func make() throws -> String {
    let folder = NSTemporaryDirectory() + "pinpalettes-server-" + UUID().uuidString
    for name in ["Web/app", "Fonts/Web"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    let files = [
      "Web/index.html": "<!doctype html><title>Studio</title>", "Web/app/main.js": "export {};",
      "Web/favicon.svg": "<svg/>", "Web/.hidden.js": "secret", "Web/notes.key": "secret",
      "Fonts/Web/Inter.woff2": "font", "secret.txt": "secret",
    ]
    for (name, text) in files {
      try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/Web/link.txt", withDestinationPath: folder + "/secret.txt")
    return folder
  }
}
