import Foundation
import Testing

@testable import PinPalettesServer

struct PictureRouteTests {
  @Test func tellsAllOfAPicture() async throws {
    try await APIClient.shared { api in
      let picture = try await api.get("/images/\(try await api.id("sea copy.png"))").json
      #expect(picture["copies"]?.integer == 2)
      #expect(picture["swatches"]?[0]?["hex"]?.text == picture["color"]?.text)
      #expect(picture["vibe"]?["moods"]?.list?.count == 11)
    }
  }

  @Test func givesTheFileAsItIs() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/images/\(try await api.id("brick.png"))/file")
      let file = try Data(contentsOf: URL(fileURLWithPath: api.library.pictures + "/brick.png"))
      #expect(answer.bytes == [UInt8](file))
      #expect(answer["Content-Type"] == "image/png")
    }
  }

  @Test(arguments: ["/thumbnails/ID?width=240", "/thumbnails/ID?width=480", "/images/ID/preview?side=400"])
  func drawsSmallerOnesThatMayBeKept(path: String) async throws {
    try await APIClient.shared { api in
      let id = try await api.id("photo1.png")
      let answer = try await api.get(path.replacing("ID", with: id))
      #expect(answer["Content-Type"] == "image/webp")
      #expect(answer.bytes.prefix(4) == Array("RIFF".utf8)[...])
      #expect(answer["Cache-Control"]?.contains("immutable") == true)
    }
  }

  @Test func sendsAThumbnailOnce() async throws {
    try await APIClient.shared { api in
      let path = "/thumbnails/\(try await api.id("photo2.png"))"
      let first = try await api.get(path)
      let second = try await api.get(path, known: "\"other\", \(first.tag)")
      #expect(second.status == 304)
    }
  }

  @Test(arguments: PaletteFileKind.allCases)
  func writesThePaletteForOtherTools(kind: PaletteFileKind) async throws {
    try await APIClient.shared { api in
      let id = try await api.id("photo3.png")
      let answer = try await api.get("/images/\(id)/palette?format=\(kind.rawValue)&colors=4")
      #expect(answer.status == 200)
      #expect(!answer.bytes.isEmpty)
      #expect((answer["Content-Disposition"] ?? "").contains("photo3.") == (kind != .json))
    }
  }

  @Test func writesAsManyColorsAsAskedFor() async throws {
    try await APIClient.shared { api in
      let id = try await api.id("photo3.png")
      let answer = try await api.get("/images/\(id)/palette?format=json&colors=3")
      #expect(answer.json["swatches"]?.list?.count == 3)
    }
  }

  @Test(arguments: ["", "/file", "/preview", "/palette", "/similar", "/duplicates"])
  func doesNotKnowPicturesThatAreNotThere(part: String) async throws {
    try await APIClient.shared { api in
      let unknown = try await api.get("/images/00000000000000000000000000000000\(part)")
      #expect(unknown.status == 404)
      let malformed = try await api.get("/images/sea.png\(part)")
      #expect(malformed.code == "notFound")
    }
  }

  @Test func findsTheCopiesOfAPicture() async throws {
    try await APIClient.shared { api in
      let id = try await api.id("sea copy.png")
      let groups = try await api.get("/images/\(id)/duplicates").json["groups"]?.list ?? []
      let relations = groups.first?["items"]?.list?.compactMap { $0["relation"]?.text }
      #expect(relations?.first == "keep")
      #expect(relations?.contains("identicalBytes") == true)
    }
  }

  @Test func findsAllDuplicates() async throws {
    try await APIClient.shared { api in
      let answer = try await api.get("/duplicates?level=bytes").json
      #expect(answer["total"]?.integer == 1)
      #expect(answer["groups"]?[0]?["kind"]?.text == "identicalBytes")
    }
  }
}
