import Testing

@testable import PinPalettesServer

struct PathTests {
  @Test(arguments: [
    "/assets/../secret.txt", "/assets/%2e%2e/secret.txt", "/assets/%2E./secret.txt",
    "/assets/..%2fsecret.txt", "/assets/..%5csecret.txt", "/assets/..\\secret.txt", "/assets/%00",
    "/assets/app/main.js%00.txt", "/assets//etc/passwd", "/assets/./app/main.js",
    "/assets/%ff", "/assets/%c0%ae%c0%ae/secret.txt", "/assets/%", "/assets/%2", "/assets/%zz",
    "/assets/%0d%0aSet-Cookie:x", "/api/v1/things/..", "/assets/\u{e9}",
  ])
  func refusesWhatCouldLeadElsewhere(path: String) async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", path) }
    #expect([400, 404].contains(answer.status))
    #expect(!answer.body.contains("secret\n"))
    #expect(answer.body != "secret")
  }

  @Test(arguments: [
    "/assets/.hidden.js", "/assets/notes.key", "/assets/link.txt", "/assets/%252e%252e/secret.txt",
    "/assets/app", "/assets/APP/main.js",
  ])
  func servesNothingButItsPages(path: String) async throws {
    let status = try await RunningServer.serving { try await $0.ask("GET", path).status }
    #expect(status == 404)
  }

  @Test func undoesEscapesOnce() throws {
    let text = try RequestPath.decoded("/a%20b/%C3%A9/%2541")
    #expect(text == "/a b/\u{e9}/%41")
  }

  @Test func refusesALongAddress() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello?q=" + String(repeating: "a", count: 9000))
    }
    #expect(answer.code == "addressTooLong")
  }

  @Test func readsAnAbsoluteAddressByItsPath() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "http://evil.example/api/v1/hello")
    }
    #expect(answer.status == 200)
  }
}
