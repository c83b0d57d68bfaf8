import Foundation
import Testing

@testable import PinPalettesServer

struct BoardKeepingTests {
  /// A board whose first picture and last have changed places, saved under `path`.
  private static func save(_ path: String, in api: APIClient) async throws {
    var ids: [String] = []
    for name in ["brick.png", "field.png", "sand.png", "night.png"] { ids.append(try await api.id(name)) }
    let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
    let json = #"{"images":[\#(list)],"width":600,"height":900,"template":"grid","title":"Sea""#
    let plain = try await api.post("/boards/layout", json + "}")
    let token = try #require(plain.json["board"]?["token"]?.text)
    let body = json + #","keep":"\#(token)","exchange":["\#(ids[0])","\#(ids[3])"]}"#
    let saved = try await api.ask("PUT", path, body: Array(body.utf8), type: "application/json")
    #expect(saved.status == 201)
  }

  /// The composition that an opened board is described by, with its token and whatever is changed.
  private static func composition(_ opened: APIAnswer, changing changes: [String: Any]) throws -> [UInt8] {
    let answer = try JSONSerialization.jsonObject(with: Data(opened.bytes)) as? [String: Any]
    var fields = try #require(answer?["composition"] as? [String: Any])
    fields["keep"] = try #require(opened.json["board"]?["token"]?.text)
    fields.merge(changes) { $1 }
    return [UInt8](try JSONSerialization.data(withJSONObject: fields))
  }

  private static func withBoard(
    _ body: @escaping @Sendable (APIClient, String, APIAnswer) async throws -> Void
  ) async throws {
    try await APIClient.shared { api in
      let path = "/boards/kept-\(UUID().uuidString.prefix(8))"
      try await save(path, in: api)
      try await body(api, path, try await api.get(path))
      _ = try await api.ask("DELETE", path)
    }
  }

  @Test(arguments: ["none", "title", "background", "pins"])
  func goesOnFromASavedBoardAsItWasArranged(change: String) async throws {
    try await Self.withBoard { api, _, opened in
      let changes: [String: Any] =
        switch change {
        case "title": ["title": "Sky"]
        case "background": ["background": "#112233"]
        case "pins": ["pinned": opened.json["composition"]?["images"]?.texts ?? []]
        default: [:]
        }
      let body = try Self.composition(opened, changing: changes)
      let answer = try await api.ask("POST", "/boards/layout", body: body, type: "application/json")
      #expect(answer.json["board"]?["placements"] == opened.json["board"]?["placements"])
    }
  }

  @Test func savesAgainWhatWasMoved() async throws {
    try await Self.withBoard { api, path, opened in
      let body = try Self.composition(opened, changing: ["title": "Sky"])
      let saved = try await api.ask("PUT", path, body: body, type: "application/json")
      #expect(saved.status == 200)
      let again = try await api.get(path)
      #expect(again.json["composition"]?["title"]?.text == "Sky")
      #expect(again.json["board"]?["placements"] == opened.json["board"]?["placements"])
    }
  }

  @Test func arrangesAnewByAnotherSeed() async throws {
    try await Self.withBoard { api, _, opened in
      let kept = try Self.composition(opened, changing: ["seed": 5, "template": "bric"])
      let plain = try Self.composition(opened, changing: ["seed": 5, "template": "bric", "keep": NSNull()])
      let first = try await api.ask("POST", "/boards/layout", body: kept, type: "application/json")
      let second = try await api.ask("POST", "/boards/layout", body: plain, type: "application/json")
      #expect(first.json["board"]?["placements"] == second.json["board"]?["placements"])
    }
  }
}
