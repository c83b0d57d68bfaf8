import Foundation
import HTTPTypes
import Hummingbird
import PinPalettesKit
import Testing

@testable import PinPalettesServer

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A studio that is served on a port of its own, asked over HTTP; every answer is held against the document.
struct APIClient: Sendable {
  let library: APILibrary
  let jobs: IndexJobs
  private let port: Int

  /// Runs `body` with a server of a library.
  static func of<Output: Sendable>(
    _ library: APILibrary, _ body: @escaping @Sendable (APIClient) async throws -> Output
  ) async throws -> Output {
    let served = try await serve(library)
    let result: Result<Output, any Error>
    do { result = .success(try await body(served.client)) } catch { result = .failure(error) }
    served.running.cancel()
    _ = await served.running.result
    return try result.get()
  }

  /// Runs `body` with the server of the library that tests share.
  static func shared<Output: Sendable>(
    _ body: @escaping @Sendable (APIClient) async throws -> Output
  ) async throws -> Output {
    try await body(try await SharedLibrary.shared.client())
  }

  /// Begins to serve a library, with the pages and the document of the source tree.
  static func serve(
    _ library: APILibrary
  ) async throws -> (client: APIClient, running: Task<Void, any Error>) {
    let studio = library.studio()
    let jobs = IndexJobs(studio: studio)
    var configuration = StudioServerConfiguration()
    configuration.port = 0
    configuration.limits = .patient
    configuration.installation = SourceTree.installation
    let server = try StudioServer(
      configuration, studio: studio, jobs: jobs, folders: [library.pictures])
    let (addresses, announce) = AsyncStream.makeStream(of: ServerAddress.self)
    let running = Task {
      defer { announce.finish() }
      try await server.run(endsOnSignals: false) { announce.yield($0) }
    }
    var iterator = addresses.makeAsyncIterator()
    guard let address = await iterator.next() else {
      try await running.value
      throw CancellationError()
    }
    return (APIClient(library: library, jobs: jobs, port: address.port), running)
  }

  /// Asks, and holds the answer against the document.
  func ask(
    _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8]? = nil,
    type: String? = nil
  ) async throws -> APIAnswer {
    var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)/api/v1\(path)")))
    request.httpMethod = method
    request.httpBody = body.map { Data($0) }
    request.cachePolicy = .reloadIgnoringLocalAndRemoteCacheData
    request.setValue(type, forHTTPHeaderField: "Content-Type")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (data, response) = try await Self.session.data(for: request)
    let answer = APIAnswer(try #require(response as? HTTPURLResponse), [UInt8](data))
    let faults = try APIDocument.shared.get().faults(
      method, String(path.prefix { $0 != "?" }), status: answer.status, type: answer["Content-Type"],
      body: answer.bytes)
    #expect(faults == [])
    return answer
  }

  private static let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpMaximumConnectionsPerHost = 16
    return URLSession(configuration: configuration)
  }()

  func get(_ path: String, known tag: String? = nil) async throws -> APIAnswer {
    try await ask("GET", path, headers: tag.map { ["If-None-Match": $0] } ?? [:])
  }

  func post(_ path: String, _ json: String) async throws -> APIAnswer {
    try await ask("POST", path, body: Array(json.utf8), type: "application/json")
  }

  func send(_ path: String, _ bytes: [UInt8], as type: String = "image/png") async throws -> APIAnswer {
    try await ask("POST", path, body: bytes, type: type)
  }

  /// The id of a picture of the library by its name.
  func id(_ name: String) async throws -> String {
    let items = try await get("/images?limit=2000").json["items"]?.list ?? []
    return try #require(items.first { $0["name"]?.text == name }?["id"]?.text)
  }
}

/// What came back.
struct APIAnswer: Sendable {
  let status: Int
  let bytes: [UInt8]
  private let headers: [String: String]

  init(_ response: HTTPURLResponse, _ bytes: [UInt8]) {
    status = response.statusCode
    self.bytes = bytes
    var headers: [String: String] = [:]
    for (name, value) in response.allHeaderFields {
      headers["\(name)".lowercased()] = "\(value)"
    }
    self.headers = headers
  }

  /// A header by its name.
  subscript(name: String) -> String? { headers[name.lowercased()] }

  var json: JSONValue { (try? JSONValue(reading: bytes)) ?? .null }
  var tag: String { self["ETag"] ?? "" }
  /// The names of the items, in order.
  var names: [String] { json["items"]?.list?.compactMap { $0["name"]?.text } ?? [] }
  /// The code of a problem.
  var code: String? { json["code"]?.text }
  var detail: String { json["detail"]?.text ?? "" }
}
