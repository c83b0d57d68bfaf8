import Foundation
import Testing

@testable import PinPalettesServer

struct OriginTests {
  @Test(arguments: [
    ["Origin: http://evil.example"], ["Origin: null"], ["Origin: http://127.0.0.1:1"],
    ["Sec-Fetch-Site: cross-site"], ["Sec-Fetch-Site: same-site"],
    ["Origin: http://HOST", "Sec-Fetch-Site: cross-site"],
    ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"],
  ])
  func refusesAForgedChange(headers: [String]) async throws {
    let answer = try await RunningServer.serving { server in
      let headers = headers.map { $0.replacingOccurrences(of: "HOST", with: server.host) }
      return try await server.ask("POST", "/api/v1/length", headers, body: "{}")
    }
    #expect(answer.code == "forbiddenOrigin")
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
  func refusesWhatAFormCanSend(type: String) async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("POST", "/api/v1/length", ["Content-Type: \(type)"], body: "{}")
    }
    #expect(answer.code == "unsupportedMedia")
  }

  @Test(arguments: [
    [], ["Origin: http://HOST"], ["Origin: https://HOST"],
    ["Origin: http://HOST", "Sec-Fetch-Site: same-origin"],
    ["Sec-Fetch-Site: none"],
  ])
  func letsItsOwnPagesAndProgramsChange(headers: [String]) async throws {
    let answer = try await RunningServer.serving { server in
      let headers = headers.map { $0.replacingOccurrences(of: "HOST", with: server.host) }
      return try await server.ask(
        "POST", "/api/v1/length", headers + ["Content-Type: application/json"], body: "{}")
    }
    #expect(answer.body == #"{"length":2}"#)
  }

  @Test func refusesToBePartOfAnotherSite() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask(
        "GET", "/api/v1/hello",
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"])
    }
    #expect(answer.status == 403)
  }

  @Test func canBeLinkedTo() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask(
        "GET", "/picture/1",
        ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"])
    }
    #expect(answer.status == 200)
  }

  @Test func allowsNoOtherOriginWhenABrowserAsks() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask(
        "OPTIONS", "/api/v1/length",
        ["Origin: http://evil.example", "Access-Control-Request-Method: POST"])
    }
    #expect(answer.status == 403)
    #expect(!answer.text.lowercased().contains("access-control-allow"))
  }
}
