import Foundation
import Hummingbird
import Imaging
import PinPalettesKit
import PinPalettesTesting
import Testing

@testable import PinPalettesServer

struct BoardNameTests {
  private static func composition(_ api: APIClient) async throws -> [UInt8] {
    Array(#"{"images":["\#(try await api.id("sand.png"))"],"width":400,"height":600}"#.utf8)
  }

  @Test func savesABoardOnlyWhereThereIsNone() async throws {
    try await APIClient.shared { api in
      let path = "/boards/only-\(UUID().uuidString.prefix(8))"
      let body = try await Self.composition(api)
      func save() async throws -> APIAnswer {
        try await api.ask(
          "PUT", path, headers: ["If-None-Match": "*"], body: body, type: "application/json")
      }
      let first = try await save()
      #expect(first.status == 201)
      let second = try await save()
      #expect(second.code == "preconditionFailed")
      let unconditional = try await api.ask("PUT", path, body: body, type: "application/json")
      #expect(unconditional.status == 200)
      _ = try await api.ask("DELETE", path)
    }
  }

  @Test func refusesConditionsThatItDoesNotKnow() async throws {
    try await APIClient.shared { api in
      let answer = try await api.ask(
        "PUT", "/boards/tagged", headers: ["If-None-Match": "\"abc\""],
        body: try await Self.composition(api), type: "application/json")
      #expect(answer.code == "badRequest")
    }
  }

  @Test func knowsTheNamesThatAreAddresses() throws {
    let studio = Studio()
    let router = Router(context: StudioContext.self)
    let services = StudioServices(
      limits: ServerLimits(), isReadOnly: false, events: EventHub(limit: 4), metrics: ServerMetrics(),
      assets: AssetLibrary(files: [:]))
    APIRoutes(studio: studio, jobs: IndexJobs(studio: studio), folders: [])
      .addRoutes(to: router, services: services)
    var names: Set<String> = []
    for route in router.routes {
      let parts = route.path.description.split(separator: "/").map(String.init)
      guard parts.count == 4, parts[2] == "boards", parts[3].first?.isLetter == true else { continue }
      names.insert(parts[3])
    }
    #expect(names == SavedBoardRoutes.takenNames)
    let table = RouteTable(router)
    for name in names { #expect(table.isTaken("/api/v1/boards/\(name)", for: "PUT")) }
  }

  @Test func saysThatABoardHasANameThatIsTaken() async throws {
    try await APILibrary.with { library in
      try library.add(
        "a.png", SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 64, height: 48)))
      _ = try await library.studio().index([library.pictures])
      try await APIClient.of(library) { api in
        let id = try await api.id("a.png")
        let body = Array(#"{"images":["\#(id)"],"width":400,"height":600}"#.utf8)
        _ = try await api.ask("PUT", "/boards/sea", body: body, type: "application/json")
        let folder = library.folder + "/boards/"
        try FileManager.default.copyItem(
          atPath: folder + "sea.board.json", toPath: folder + "options.board.json")
        let list = try await api.get("/boards")
        #expect(list.json["boards"]?.list?.compactMap { $0["name"]?.text } == ["sea"])
        #expect(list.json["failures"]?.list?.compactMap { $0["name"]?.text } == ["options"])
      }
    }
  }
}
