import Foundation
import ModelPackages
import PinPalettesTesting
import Testing

@testable import CurlTransfers

@Suite(.enabled(if: Prerequisites.areMet, "needs python3 and libcurl"))
struct CurlTransferTests {
  static let path = "/acme/clip/resolve/\(String(repeating: "c", count: 40))/"

  /// Runs `body` with a hub that serves a large and a small file.
  private func withHub(
    faults: [String: [String]] = [:], _ body: (LocalHub) throws -> Void
  ) async throws {
    var setup = LocalHub.Setup(files: ["large.bin": .large(300_000), "small.txt": .text("hello")])
    setup.faults = faults
    try await withTemporaryFolder { folder in try body(LocalHub(setup, folder: folder)) }
  }

  @Test func fetchesAFile() async throws {
    try await withHub { hub in
      let answer = try Fetched(hub.address + Self.path + "small.txt")
      #expect(answer.head.status == 200)
      #expect(answer.body == Array("hello".utf8))
      #expect(answer.head.totalByteCount == 5)
    }
  }

  @Test func followsARedirectAndKeepsWhatWasSaidOnTheWay() async throws {
    try await withHub { hub in
      let answer = try Fetched(hub.address + Self.path + "large.bin")
      #expect(answer.body.count == 300_000)
      #expect(answer.head.url.hasPrefix(hub.networkAddress))
      #expect(answer.head["x-linked-size"] == nil)
      #expect(answer.head.nearest("x-linked-size") == "300000")
      #expect(answer.head.nearest("x-repo-commit") == String(repeating: "c", count: 40))
    }
  }

  @Test func sendsTheTokenToItsOriginOnly() async throws {
    try await withHub { hub in
      _ = try Fetched(hub.address + Self.path + "large.bin") { $0.bearerToken = "secret" }
      let requests = try hub.requests()
      #expect(requests.map(\.server) == ["hub", "network"])
      #expect(requests.map(\.authorization) == ["Bearer secret", nil])
    }
  }

  @Test func sendsNoTokenThatWasForAnEarlierRequest() async throws {
    try await withHub { hub in
      let client = CurlTransfer(userAgent: "test")
      _ = try Fetched(hub.address + Self.path + "small.txt", client: client) { $0.bearerToken = "secret" }
      _ = try Fetched(hub.address + Self.path + "small.txt", client: client)
      let requests = try hub.requests()
      #expect(requests.map(\.authorization) == ["Bearer secret", nil])
    }
  }

  @Test func fetchesTheRestOfAFile() async throws {
    try await withHub { hub in
      let whole = try Fetched(hub.address + Self.path + "large.bin")
      let rest = try Fetched(hub.address + Self.path + "large.bin") { $0.firstByte = 299_990 }
      #expect(rest.head.status == 206)
      #expect(rest.head.rangeStart == 299_990)
      #expect(rest.head.totalByteCount == 300_000)
      #expect(rest.body == Array(whole.body.suffix(10)))
    }
  }

  @Test func saysItsName() async throws {
    try await withHub { hub in
      _ = try Fetched(hub.address + Self.path + "small.txt", client: CurlTransfer(userAgent: "palette/9"))
      let requests = try hub.requests()
      #expect(requests.first?.userAgent == "palette/9")
    }
  }

  @Test func handsOverAnswersOfAnyStatus() async throws {
    try await withHub { hub in
      let answer = try Fetched(hub.address + Self.path + "none.txt")
      #expect(answer.head.status == 404)
      #expect(answer.head["x-error-code"] == "EntryNotFound")
    }
  }

  @Test func callsATransferThatBreaksInterrupted() async throws {
    try await withHub(faults: ["small.txt": ["cut:2"]]) { hub in
      var received: [UInt8] = []
      let error = #expect(throws: ModelPackagesError.self) {
        try CurlTransfer(userAgent: "test").get(
          TransferRequest(url: hub.address + Self.path + "small.txt"), onHead: { _ in },
          onBody: { received += $0 }, isStopped: { false })
      }
      #expect(error?.code == .interrupted)
      #expect(received == Array("he".utf8))
    }
  }

  @Test func endsATransferThatStalls() async throws {
    try await withHub(faults: ["small.txt": ["stall:2"]]) { hub in
      let client = CurlTransfer(userAgent: "test", stallTimeout: .seconds(1))
      let error = #expect(throws: ModelPackagesError.self) {
        try Fetched(hub.address + Self.path + "small.txt", client: client)
      }
      #expect(error?.code == .interrupted)
    }
  }

  @Test func stopsWhenAskedTo() async throws {
    try await withHub(faults: ["small.txt": ["stall:2"]]) { hub in
      var isStopped = false
      #expect(throws: CancellationError.self) {
        try CurlTransfer(userAgent: "test").get(
          TransferRequest(url: hub.address + Self.path + "small.txt"), onHead: { _ in },
          onBody: { _ in isStopped = true }, isStopped: { isStopped })
      }
    }
  }

  @Test func throwsOnWhatAReceiverThrows() async throws {
    struct Full: Error {}
    try await withHub { hub in
      #expect(throws: Full.self) {
        try CurlTransfer(userAgent: "test").get(
          TransferRequest(url: hub.address + Self.path + "large.bin"), onHead: { _ in },
          onBody: { _ in throw Full() }, isStopped: { false })
      }
    }
  }

  @Test func givesUpOnARedirectThatGoesInCircles() async throws {
    try await withHub(faults: ["small.txt": ["loop"]]) { hub in
      let error = #expect(throws: ModelPackagesError.self) {
        try Fetched(hub.address + Self.path + "small.txt")
      }
      #expect(error?.code == .unreachable)
      let requests = try hub.requests()
      #expect(requests.count == 11)
    }
  }

  @Test(arguments: [
    "http://hub.example/a?signature=secret", "ftp://127.0.0.1/a", "file:///etc/passwd",
    "https://a@b.example/",
  ])
  func refusesToBeSentTo(url: String) async throws {
    try await withHub(faults: ["small.txt": ["redirect:\(url)"]]) { hub in
      let error = #expect(throws: ModelPackagesError.self) {
        try Fetched(hub.address + Self.path + "small.txt")
      }
      #expect(error?.code == .unreachable)
      #expect(error?.description.contains("secret") == false)
      let requests = try hub.requests()
      #expect(requests.count == 1)
    }
  }

  @Test func saysThatNobodyAnswers() async throws {
    // The hub is gone when it is asked; its port was free before and is again.
    var address = ""
    try await withHub { address = $0.address }
    let error = #expect(throws: ModelPackagesError.self) { try Fetched(address + "/") }
    #expect(error?.code == .unreachable)
    #expect(error?.subject == "127.0.0.1")
  }

  @Test func servesSeveralThreadsAtOnce() async throws {
    try await withTemporaryFolder { folder in
      let hub = try LocalHub(LocalHub.Setup(files: ["large.bin": .large(300_000)]), folder: folder)
      let client = CurlTransfer(userAgent: "test")
      let url = hub.address + Self.path + "large.bin"
      let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<4 { group.addTask { try Fetched(url, client: client).body.count } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(sizes == [300_000, 300_000, 300_000, 300_000])
    }
  }
}
