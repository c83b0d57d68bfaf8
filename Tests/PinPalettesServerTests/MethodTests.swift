import Foundation
import Testing

@testable import PinPalettesServer

struct MethodTests {
  @Test func headHasTheHeadersOfGetAndNoBody() async throws {
    let (get, head) = try await RunningServer.serving { server in
      (try await server.ask("GET", "/api/v1/hello"), try await server.ask("HEAD", "/api/v1/hello"))
    }
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.headers["content-length"] == get.headers["content-length"])
    #expect(head.headers["content-type"] == "application/json")
  }

  @Test func optionsTellTheMethods() async throws {
    let answer = try await RunningServer.serving { try await $0.ask("OPTIONS", "/api/v1/things/7") }
    #expect(answer.status == 204)
    #expect(answer.headers["allow"] == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: ["DELETE", "PUT", "PATCH", "TRACE", "PROPFIND"])
  func otherMethodsAreToldTheRightOnes(method: String) async throws {
    let answer = try await RunningServer.serving { try await $0.ask(method, "/api/v1/length") }
    #expect(answer.code == "methodNotAllowed")
    #expect(answer.headers["allow"] == "OPTIONS, POST")
  }

  @Test func nothingIsAtAnUnknownAddressOfTheAPI() async throws {
    let answer = try await RunningServer.serving { try await $0.ask("POST", "/api/v1/unknown") }
    #expect(answer.code == "notFound")
  }

  @Test func refusesWhatIsNoHTTP() async throws {
    let answer = try await RunningServer.serving { try await $0.send("\u{16}\u{3}\u{1} hello\r\n\r\n") }
    #expect(answer.status == 400)
    #expect(answer.code == "badRequest")
    #expect(answer.headers["connection"] == "close")
    #expect(answer.headers["x-content-type-options"] == "nosniff")
  }

  @Test func answersWhatCameBeforeItAsEver() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.send("GET /api/v1/hello HTTP/1.1\r\nHost: \(server.host)\r\n\r\nhello\r\n\r\n")
    }
    let parts = answer.text.components(separatedBy: "HTTP/1.1 ")
    #expect(parts.count == 3)
    #expect(parts[1].hasPrefix("200 OK") && parts[1].hasSuffix(#"{"hello":"you"}"#))
    #expect(parts[2].hasPrefix("400 ") && parts[2].contains(#""code":"badRequest""#))
  }

  @Test func saysWhatIsWrongWithABodyInChunks() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.send(
        "POST /api/v1/length HTTP/1.1\r\nHost: \(server.host)\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
    }
    #expect(answer.status == 400)
    #expect(answer.code == "badRequest")
  }

  @Test func refusesALengthAndAChunkedBodyAtOnce() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.send(
        "POST /api/v1/length HTTP/1.1\r\nHost: \(server.host)\r\nContent-Length: 4\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/hello HTTP/1.1\r\n\r\n")
    }
    #expect(answer.status == 400)
    #expect(!answer.text.contains("hello"))
  }

  @Test(arguments: ["/api/v1/boards/layout", "/api/v1/boards/l%61yout"])
  func saysThatANameIsTaken(path: String) async throws {
    let answer = try await RunningServer.serving { try await $0.ask("PUT", path, body: "{}") }
    #expect(answer.code == "methodNotAllowed")
    #expect(answer.headers["allow"] == "OPTIONS, POST")
    #expect(answer.body.contains("under a name that the API has itself"))
  }
}
