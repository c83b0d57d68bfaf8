import Foundation
import Testing

@testable import PinPalettesServer

struct BoardRouteTests {
  /// A composition of four pictures, as JSON without its closing brace.
  private static func open(_ api: APIClient) async throws -> (ids: [String], json: String) {
    var ids: [String] = []
    for name in ["brick.png", "field.png", "sand.png", "night.png"] { ids.append(try await api.id(name)) }
    let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
    return (ids, #"{"images":[\#(list)],"width":600,"height":900,"seed":3"#)
  }

  @Test func offersWhatCanBeChosen() async throws {
    try await APIClient.shared { api in
      let options = try await api.get("/boards/options").json
      #expect(options["templates"]?.list?.count == 9)
      #expect(options["limits"]?["images"]?.integer == 500)
    }
  }

  @Test(arguments: [
    "bric", "justified", "masonry", "grid", "hero-left", "hero-center", "polaroid", "palette-card",
    "contact-sheet",
  ])
  func laysOutEveryTemplate(template: String) async throws {
    try await APIClient.shared { api in
      let (ids, json) = try await Self.open(api)
      let answer = try await api.post("/boards/layout", json + #","template":"\#(template)"}"#)
      #expect(answer.status == 200)
      let places = answer.json["board"]?["placements"]?.list ?? []
      #expect(Set(places.compactMap { $0["id"]?.text }) == Set(ids))
      #expect(answer.json["board"]?["width"]?.integer == 600)
    }
  }

  @Test func laysOutTheSameForTheSameSeed() async throws {
    try await APIClient.shared { api in
      let (_, json) = try await Self.open(api)
      func places() async throws -> JSONValue? {
        try await api.post("/boards/layout", json + "}").json["board"]?["placements"]
      }
      let (first, second) = (try await places(), try await places())
      #expect(first == second)
    }
  }

  @Test func exchangesTwoAndKeepsTheRest() async throws {
    try await APIClient.shared { api in
      let (ids, json) = try await Self.open(api)
      let before = try await api.post("/boards/layout", json + #","template":"grid"}"#).json["board"]
      let token = try #require(before?["token"]?.text)
      let after = try await api.post(
        "/boards/layout",
        json + #","template":"grid","keep":"\#(token)","exchange":["\#(ids[0])","\#(ids[1])"]}"#
      ).json["board"]
      func corner(_ board: JSONValue?, _ id: String) -> [Int?]? {
        board?["placements"]?.list?.first { $0["id"]?.text == id }.map {
          [$0["x"]?.integer, $0["y"]?.integer]
        }
      }
      #expect(corner(after, ids[0]) == corner(before, ids[1]))
      #expect(corner(after, ids[1]) == corner(before, ids[0]))
      #expect(corner(after, ids[2]) == corner(before, ids[2]))
    }
  }

  @Test func opensASavedBoardAsItWasArranged() async throws {
    try await APIClient.shared { api in
      let (ids, json) = try await Self.open(api)
      let first = try await api.post("/boards/layout", json + #","template":"grid"}"#).json["board"]
      let token = try #require(first?["token"]?.text)
      let changed =
        json + #","template":"grid","keep":"\#(token)","exchange":["\#(ids[0])","\#(ids[3])"]}"#
      let path = "/boards/exchanged-\(UUID().uuidString.prefix(8))"
      _ = try await api.ask("PUT", path, body: Array(changed.utf8), type: "application/json")
      let board = try await api.post("/boards/layout", changed).json["board"]
      let opened = try await api.get(path).json["board"]
      #expect(opened?["placements"] == board?["placements"])
      #expect(opened?["token"]?.text != nil)
      _ = try await api.ask("DELETE", path)
    }
  }

  @Test func setsTitleHeroAndBackground() async throws {
    try await APIClient.shared { api in
      let (ids, json) = try await Self.open(api)
      let board = try await api.post(
        "/boards/layout", json + ##","title":"Dunes","hero":"\##(ids[2])","background":"#112233"}"##
      ).json["board"]
      #expect(board?["hero"]?.text == ids[2])
      #expect(board?["background"]?.text == "#112233")
      #expect(board?["labels"]?.list?.contains { $0["text"]?.text == "Dunes" } == true)
    }
  }

  @Test(
    arguments: [
      ("png", "image/png", [0x89, 0x50]), ("jpeg", "image/jpeg", [0xFF, 0xD8]),
      ("webp", "image/webp", [0x52, 0x49]),
      ("pdf", "application/pdf", [0x25, 0x50]), ("svg", "image/svg+xml", [0x3C]),
      ("html", "text/html; charset=utf-8", [0x3C]),
    ] as [(String, String, [UInt8])])
  func drawsEveryKindOfFile(format: String, type: String, start: [UInt8]) async throws {
    try await APIClient.shared { api in
      let (_, json) = try await Self.open(api)
      let answer = try await api.post("/boards/render?format=\(format)", json + #","title":"Sea at dusk"}"#)
      #expect(answer["Content-Type"] == type)
      #expect(Array(answer.bytes.prefix(start.count)) == start)
      #expect(answer["Content-Disposition"]?.hasPrefix("attachment; filename=\"sea-at-dusk.") == true)
    }
  }

  @Test func savesAndOpensAndRemovesABoard() async throws {
    try await APIClient.shared { api in
      let (ids, json) = try await Self.open(api)
      let body = Array(
        (json + #","title":"Sea","words":{"\#(ids[0])":"Bricks"},"pinned":["\#(ids[1])"]}"#).utf8)
      let path = "/boards/" + "My board \(UUID().uuidString.prefix(8))".replacing(" ", with: "%20")
      let saved = try await api.ask("PUT", path, body: body, type: "application/json")
      #expect(saved.status == 201)
      let reply = try await api.ask("PUT", path, body: body, type: "application/json")
      #expect(reply.status == 200)
      let opened = try await api.get(path).json
      #expect(opened["composition"]?["images"]?.texts == ids)
      #expect(opened["composition"]?["words"]?[ids[0]]?.text == "Bricks")
      #expect(opened["board"]?["placements"]?.list?.count == 4)
      let names = try await api.get("/boards").json["boards"]?.list?.compactMap { $0["name"]?.text } ?? []
      #expect(names.contains(saved.json["name"]?.text ?? ""))
      let reply2 = try await api.get(path + "/file?format=jpeg")
      #expect(reply2.bytes.prefix(2) == [0xFF, 0xD8])
      let reply3 = try await api.ask("DELETE", path)
      #expect(reply3.status == 204)
      let reply4 = try await api.get(path)
      #expect(reply4.code == "notFound")
    }
  }

  @Test func opensWhatCanBeSentAgain() async throws {
    try await APIClient.shared { api in
      let (_, json) = try await Self.open(api)
      let path = "/boards/again-\(UUID().uuidString.prefix(8))"
      let body = Array((json + #","title":"Sea","gutter":2,"columns":2,"template":"grid"}"#).utf8)
      _ = try await api.ask("PUT", path, body: body, type: "application/json")
      let composition = try #require(try await api.get(path).json["composition"])
      let document = try APIDocument.shared.get()
      let schema = try JSONValue(reading: Array(##"{"$ref":"#/components/schemas/Composition"}"##.utf8))
      #expect(SchemaCheck(document: document.json).faults(composition, schema) == [])
      _ = try await api.ask("DELETE", path)
    }
  }

  @Test(arguments: [
    #"{"images":[]}"#, "{}", #"{"images":["x"]}"#, #"{"images":["ID","ID"]}"#,
    #"{"images":["ID"],"width":600}"#,
    #"{"images":["ID"],"width":100,"height":100}"#, #"{"images":["ID"],"template":"spiral"}"#,
    #"{"images":["ID"],"gutter":11}"#, #"{"images":["ID"],"background":"red"}"#,
    #"{"images":["ID"],"seed":-1}"#,
    #"{"images":["ID"],"hero":"x"}"#, #"{"images":["ID"],"exchange":["ID"]}"#,
    #"{"images":["ID"],"titel":"a"}"#,
    #"{"images":["ID"],"keep":"x"}"#, #"{"images":["ID"],"words":{"x":"a"}}"#,
    #"{"images":["ID"],"pinned":["x"]}"#,
    #"{"images":["ID"],"size":"a9"}"#, #"{"images":["/etc/passwd"]}"#,
  ])
  func refusesCompositionsThatMakeNoSense(body: String) async throws {
    try await APIClient.shared { api in
      let json = body.replacing("ID", with: try await api.id("sand.png"))
      let reply = try await api.post("/boards/layout", json)
      #expect(reply.status == 400)
    }
  }

  @Test func doesNotKnowPicturesThatAreNotThere() async throws {
    try await APIClient.shared { api in
      let id = String(repeating: "0", count: 32)
      let answer = try await api.post("/boards/layout", #"{"images":["\#(id)"]}"#)
      #expect(answer.code == "notFound")
      #expect(answer.detail.contains(id))
    }
  }

  @Test func refusesAPageTooLargeToDraw() async throws {
    try await APIClient.shared { api in
      let id = try await api.id("sand.png")
      let answer = try await api.post(
        "/boards/render?format=html", #"{"images":["\#(id)"],"width":8000,"height":8000}"#)
      #expect((400..<500).contains(answer.status))
    }
  }
}
