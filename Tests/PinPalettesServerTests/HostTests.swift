import Foundation
import Testing

@testable import PinPalettesServer

struct HostTests {
  @Test(arguments: ["127.0.0.1", "localhost", "LOCALHOST"])
  func answersToItsOwnNames(name: String) async throws {
    let status = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello", host: "\(name):\(server.port)").status
    }
    #expect(status == 200)
  }

  @Test(arguments: [
    "evil.example", "evil.example:PORT", "localhost.evil.example:PORT", "127.0.0.1", "127.0.0.1:1",
    "localhost@evil.example:PORT", "[::1]evil:PORT", "192.168.0.7:PORT", "0x7f000001:PORT", "localhost.:PORT",
    "",
  ])
  func refusesARebound(host: String) async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask(
        "GET", "/api/v1/hello", host: host.replacingOccurrences(of: "PORT", with: "\(server.port)"))
    }
    #expect([400, 403].contains(answer.status))
    #expect(!answer.body.contains("hello"))
  }

  @Test func refusesARequestWithoutHost() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.send("GET /api/v1/hello HTTP/1.1\r\nConnection: close\r\n\r\n")
    }
    #expect(answer.code == "badRequest")
  }

  @Test func refusesASecondHost() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello", ["Host: evil.example"])
    }
    #expect(answer.status == 400)
  }

  @Test func answersToANameThatIsAllowed() async throws {
    let status = try await RunningServer.serving {
      $0.allowedHosts = ["studio.example"]
    } _: { server in
      try await server.ask("GET", "/api/v1/hello", host: "Studio.example").status
    }
    #expect(status == 200)
  }

  @Test func acceptsAddressesOnlyWhereOtherMachinesReachIt() {
    let open = HostNames(host: "0.0.0.0", machine: "desk", allowed: [])
    open.boundPort = 7878
    let local = HostNames(host: "127.0.0.1", machine: nil, allowed: [])
    local.boundPort = 7878
    #expect(open.accepts("192.168.0.7:7878"))
    #expect(open.accepts("[fe80::1]:7878"))
    #expect(open.accepts("desk.local:7878"))
    #expect(!open.accepts("evil.example:7878"))
    #expect(!local.accepts("192.168.0.7:7878"))
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.1.2.3", true), ("::1", true), ("0.0.0.0", false), ("127.evil.example", false),
  ])
  func knowsWhatOnlyThisMachineReaches(host: String, isLocal: Bool) {
    #expect(HostNames.isLoopback(host) == isLocal)
  }
}
