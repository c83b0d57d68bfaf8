import Foundation
import Testing

@testable import PinPalettesServer

struct HostileRequestTests {
  @Test(arguments: [
    "/images?limit=0", "/images?limit=2001", "/images?limit=1e3", "/images?limit=", "/images?limit=+5",
    "/images?offset=-1", "/images?offset=99999999999999999999", "/images?order=random", "/images?limt=5",
    "/images?limit=5&limit=6", "/images?order=%FF", "/images?fields=all", "/library?x=1",
    "/search", "/search?q=", "/search?q=%20", "/search?q=sea&limit=201", "/search?q=sea&diversity=nan",
    "/search?q=sea&diversity=2", "/search?q=sea&paletteWeight=0x1", "/search?q=sea&distinct=yes",
    "/duplicates?level=all", "/duplicates?limit=0", "/boards/options?x",
  ])
  func refusesParametersByName(path: String) async throws {
    try await APIClient.shared { api in
      let answer = try await api.get(path)
      #expect(answer.status == 400)
    }
  }

  @Test func namesTheParameterAndWhatWouldBeRight() async throws {
    try await APIClient.shared { api in
      let reply = try await api.get("/images?limt=5")
      #expect(reply.detail.contains("limt"))
      let reply2 = try await api.get("/images?limit=5000")
      #expect(reply2.detail.contains("1 to 2000"))
      let reply3 = try await api.get("/images?order=random")
      #expect(reply3.detail.contains("newest"))
    }
  }

  @Test(arguments: [
    "", "{", "null", "[]", "1", "\"sea\"", #"{"trems":[]}"#, #"{"terms":{}}"#, #"{"terms":[1]}"#,
    #"{"terms":[{}]}"#, #"{"terms":[{"text":"a","image":"b"}]}"#, #"{"terms":[{"text":1}]}"#,
    #"{"terms":[{"text":"a","weight":2}]}"#, #"{"terms":[{"text":"a","wieght":1}]}"#,
    #"{"terms":[{"image":"/etc/passwd"}]}"#, #"{"terms":[{"upload":"../x"}]}"#,
    #"{"terms":[{"color":"red"}]}"#,
    #"{"terms":[{"vibe":"happy"}]}"#, #"{"filters":[{"metric":"date"}]}"#, #"{"filters":[{"min":1}]}"#,
    #"{"filters":[{"metric":"warmth","min":2,"max":1}]}"#, #"{"filters":[{"metric":"warmth","min":1e400}]}"#,
    #"{"terms":[{"text":"a"}],"limit":1.5}"#, #"{"terms":[{"text":"a"}],"limit":201}"#,
    #"{"terms":[{"text":"a"}],"diversity":-1}"#, #"{"terms":[{"text":"a"}],"distinct":1}"#,
    #"{"terms":[{"text":"a","weight":0}]}"#, "{}", #"{"terms":[{"text":"a","weight":-1}]}"#,
  ])
  func refusesBodiesThatMakeNoSense(body: String) async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", body)
      #expect(answer.status == 400)
    }
  }

  @Test func namesTheField() async throws {
    try await APIClient.shared { api in
      let answer = try await api.post("/search", #"{"terms":[{"text":"a"},{"text":"b","wieght":1}]}"#)
      #expect(answer.detail.contains("terms[1].wieght"))
    }
  }

  @Test func refusesNestingWithoutEnd() async throws {
    try await APIClient.shared { api in
      let body = String(repeating: "[", count: 100_000)
      let reply = try await api.post("/search", body)
      #expect(reply.status == 400)
    }
  }

  @Test func refusesMoreTermsThanAnyoneNeeds() async throws {
    try await APIClient.shared { api in
      let terms = Array(repeating: #"{"text":"a"}"#, count: 33).joined(separator: ",")
      let reply = try await api.post("/search", #"{"terms":[\#(terms)]}"#)
      #expect(reply.status == 400)
    }
  }

  @Test func refusesABodyBeyondItsLimit() async throws {
    try await APIClient.shared { api in
      let body = #"{"query":""# + String(repeating: "a", count: 300 << 10) + #""}"#
      let reply = try await api.post("/search", body)
      #expect(reply.code == "tooLarge")
    }
  }

  @Test(arguments: ["/search", "/jobs", "/boards/layout", "/boards/render"])
  func refusesWhatIsNotSentAsJSON(path: String) async throws {
    try await APIClient.shared { api in
      let answer = try await api.ask("POST", path, body: Array("{}".utf8), type: "text/plain")
      #expect(answer.code == "unsupportedMedia")
    }
  }

  @Test(arguments: ["/uploads", "/images", "/palette", "/vibe", "/embed"])
  func refusesWhatIsNoPicture(path: String) async throws {
    try await APIClient.shared { api in
      let reply = try await api.send(path, Array("hello, hello, hello".utf8))
      #expect(reply.status == 415)
      let reply2 = try await api.send(path, Array("a".utf8), as: "text/html")
      #expect(reply2.status == 415)
    }
  }

  @Test(arguments: [
    "/boards/..%2F..%2Fetc", "/boards/.hidden", "/boards/a%2Fb", "/boards/%00", "/boards/%FF", "/jobs/-1",
    "/jobs/01",
    "/jobs/99999999999999999999", "/uploads/x/thumbnail", "/thumbnails/..%2F..", "/boards/nowhere",
  ])
  func findsNothingUnderNamesThatAreNone(path: String) async throws {
    try await APIClient.shared { api in
      let status = try await api.get(path).status
      #expect((400..<500).contains(status))
    }
  }
}
