import Testing

@testable import PinPalettesServer

struct TokenTests {
  private static let token = "0123456789abcdef-secret"

  private static func ask(_ path: String, _ headers: [String] = []) async throws -> RawAnswer {
    try await RunningServer.serving {
      $0.token = AccessToken(token)
    } _: { server in
      try await server.ask("GET", path, headers)
    }
  }

  @Test(arguments: [
    [], ["Authorization: Bearer wrong"], ["Authorization: Bearer 0123456789abcdef-secre"],
    ["Authorization: Bearer 0123456789abcdef-secret1"], ["Authorization: 0123456789abcdef-secret"],
    ["Authorization: Basic MDEyMzQ1Njc4OWFiY2RlZi1zZWNyZXQ="], ["Cookie: pinpalettes="],
    ["Cookie: other=0123456789abcdef-secret"], ["Cookie: pinpalettes=0123456789abcdef-secreT"],
  ])
  func refusesWhoeverHasNotGotIt(headers: [String]) async throws {
    for path in [
      "/", "/api/v1/hello", "/metrics", "/assets/app/main.js", "/api/v1/hello?token=\(Self.token)",
    ] {
      let answer = try await Self.ask(path, headers)
      #expect(answer.code == "unauthorized", "\(path)")
    }
  }

  @Test(arguments: [
    "Authorization: Bearer \(token)", "authorization: bearer \(token)", "Cookie: a=b; pinpalettes=\(token)",
  ])
  func letsInWhoeverHasIt(header: String) async throws {
    let answer = try await Self.ask("/api/v1/hello", [header])
    #expect(answer.status == 200)
  }

  @Test func turnsTheLinkIntoACookieAndHidesIt() async throws {
    let answer = try await Self.ask("/board?token=\(Self.token)")
    #expect(answer.status == 303)
    #expect(answer.headers["location"] == "/board")
    let cookie = try #require(answer.headers["set-cookie"])
    #expect(cookie.hasPrefix("pinpalettes=\(Self.token); "))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test func tellsAPersonWhatToDo() async throws {
    let answer = try await Self.ask("/", ["Accept: text/html,*/*"])
    #expect(answer.status == 401)
    #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
    #expect(answer.body.contains("<p>Open the link that the studio printed when it started"))
  }

  @Test func refusesALinkWithAnotherToken() async throws {
    let answer = try await Self.ask("/?token=0123456789abcdef-secreT")
    #expect(answer.code == "unauthorized")
    #expect(answer.headers["set-cookie"] == nil)
  }

  @Test func makesATokenWhereOtherMachinesReachIt() async throws {
    let (address, status) = try await RunningServer.serving {
      $0.host = "0.0.0.0"
    } _: { server in
      (server.address, try await server.ask("GET", "/api/v1/hello").status)
    }
    #expect(address.token?.value.count == 32)
    #expect(status == 401)
  }

  @Test func needsNoneOnThisMachineAlone() async throws {
    let token = try await RunningServer.serving { $0.address.token }
    #expect(token == nil)
  }

  @Test(arguments: ["short", "has spaces in it !", "semi;colon;0123456789", ""])
  func refusesAWeakToken(text: String) {
    #expect(AccessToken(text) == nil)
  }

  @Test func isNotTheSameTwice() {
    #expect(AccessToken.random() != AccessToken.random())
  }

  @Test func doesNotTellItsSecretInMessages() {
    let token = AccessToken.random()
    #expect(!"\(token)".contains(token.value))
  }
}
