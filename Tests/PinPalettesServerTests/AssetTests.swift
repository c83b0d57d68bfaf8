import Foundation
import PinPalettesKit
import Testing

@testable import PinPalettesServer

struct AssetTests {
  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/picture/0123", "text/html; charset=utf-8"),
    ("/board", "text/html; charset=utf-8"), ("/assets/app/main.js", "text/javascript; charset=utf-8"),
    ("/assets/favicon.svg", "image/svg+xml"), ("/favicon.ico", "image/svg+xml"),
    ("/assets/fonts/Inter.woff2", "font/woff2"),
  ])
  func servesPagesWithTheirType(path: String, type: String) async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", path) }
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == type)
  }

  @Test(arguments: ["/missing.html", "/api", "/api/v1", "/assets", "/assets/missing.js", "/robots.txt/x.y"])
  func hasNoPageForFilesAndPrograms(path: String) async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", path) }
    #expect(answer.code == "notFound")
  }

  @Test func sendsAFileOnce() async throws {
    let (first, second, other) = try await RunningServer.serving { server in
      let first = try await server.ask("GET", "/assets/app/main.js")
      let tag = first.headers["etag"] ?? ""
      return (
        first, try await server.ask("GET", "/assets/app/main.js", ["If-None-Match: \"a\", W/\(tag)"]),
        try await server.ask("GET", "/assets/app/main.js", ["If-None-Match: \"a\""])
      )
    }
    #expect(first.headers["cache-control"] == "private, no-cache")
    #expect(second.status == 304)
    #expect(second.body.isEmpty)
    #expect(second.headers["etag"] == first.headers["etag"])
    #expect(other.status == 200)
  }

  @Test func readsAFolderThatIsReachedByALink() throws {
    let folder = try TestPages.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/linked", withDestinationPath: folder + "/Web")
    let assets = try AssetLibrary(web: folder + "/linked", fonts: folder + "/Fonts/Web")
    #expect(assets.count == 4)
    #expect(assets["fonts/Inter.woff2"] != nil)
  }

  @Test func needsPages() {
    #expect(throws: Failure.self) { try AssetLibrary(web: "/nonexistent", fonts: "/nonexistent") }
  }
}

struct AnswerTests {
  @Test func answersOnlyWhatIsNew() async throws {
    let (first, second) = try await RunningServer.serving { server in
      let first = try await server.ask("GET", "/api/v1/tagged")
      return (
        first,
        try await server.ask("GET", "/api/v1/tagged", ["If-None-Match: \(first.headers["etag"] ?? "")"])
      )
    }
    #expect(first.body == #"{"page":1}"#)
    #expect(second.status == 304)
    #expect(second.headers["content-length"] == nil)
  }

  @Test func tellsTagsOfDifferentPartsApart() {
    #expect(EntityTag("ab", "c") != EntityTag("a", "bc"))
    #expect(EntityTag("ab", "c") == EntityTag("ab", "c"))
  }

  @Test func streamsAFileWhole() async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", "/api/v1/large/1") }
    #expect(answer.headers["content-length"] == "\(1 << 20)")
    #expect(answer.body.utf8.count == 1 << 20)
  }

  @Test func savesUnderASafeName() {
    let value = ContentDisposition(kind: .attachment, name: "a\"; x=\"\r\né/.css").value
    #expect(
      value
        == "attachment; filename=\"a__ x______.css\"; filename*=UTF-8''a%22%3B%20x%3D%22%0D%0A%C3%A9%2F.css")
  }
}
