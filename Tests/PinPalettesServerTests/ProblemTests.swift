import Catalog
import Embeddings
import Foundation
import Hummingbird
import Imaging
import PinPalettesKit
import Recommendations
import Testing

@testable import PinPalettesServer

struct ProblemTests {
  private struct Sample: Decodable { let weight: Double }

  @Test(arguments: [
    (ProblemCode.badRequest, 400), (.badPath, 400), (.badQuery, 400), (.badParameter, 400), (.badBody, 400),
    (.unauthorized, 401), (.forbiddenHost, 403), (.forbiddenOrigin, 403), (.readOnly, 403), (.notFound, 404),
    (.methodNotAllowed, 405), (.tooSlow, 408), (.conflict, 409), (.tooLarge, 413), (.addressTooLong, 414),
    (.headersTooLarge, 431), (.preconditionFailed, 412),
    (.unsupportedMedia, 415), (.unfit, 422), (.tooMany, 429), (.internalError, 500), (.busy, 503),
    (.unavailable, 503), (.shuttingDown, 503), (.timedOut, 503), (.storageFull, 507),
  ])
  func hasItsStatus(code: ProblemCode, status: Int) {
    #expect(code.status.code == status)
  }

  @Test func hasATitleForEachCode() {
    let titles = Set(ProblemCode.allCases.map(\.title))
    #expect(titles.count == ProblemCode.allCases.count)
    #expect(ProblemCode.allCases.count == 26)
  }

  @Test(arguments: [
    (ImagingError.Code.unreadable, ProblemCode.notFound), (.empty, .unfit),
    (.unsupportedFormat, .unsupportedMedia), (.corruptData, .unfit), (.tooLarge, .tooLarge),
    (.unwritable, .storageFull), (.libraryUnavailable, .unavailable),
  ])
  func tellsWhatIsWrongWithAPicture(code: ImagingError.Code, problem: ProblemCode) {
    let error = ImagingError(code, subject: "sea.jpg", reason: "why")
    #expect(ProblemError(error).code == problem)
  }

  @Test(arguments: [
    (CatalogError.Code.notFound, ProblemCode.notFound), (.unavailable, .unavailable),
    (.damaged, .internalError), (.newerVersion, .unavailable), (.diskFull, .storageFull), (.busy, .busy),
  ])
  func tellsWhatIsWrongWithTheCatalog(code: CatalogError.Code, problem: ProblemCode) {
    let error = CatalogError(code, subject: "catalog", reason: "why")
    #expect(ProblemError(error).code == problem)
  }

  @Test func tellsThatAModelIsMissing() {
    let error = EmbeddingsError(.modelNotFound, subject: "pinclip", reason: "there is none")
    #expect(ProblemError(error).code == .unavailable)
  }

  @Test func keepsTheCodeOfTheFramework() {
    #expect(ProblemError(HTTPError(.notFound)).code == .notFound)
    #expect(ProblemError(HTTPError(.badRequest, message: "why")).detail == "why")
  }

  @Test func namesTheFieldOfABadBody() throws {
    let error = #expect(throws: DecodingError.self) {
      try JSONBytes.decode([Sample].self, from: Array(#"[{"weight":"a"}]"#.utf8))
    }
    let problem = ProblemError(try #require(error))
    #expect(problem.code == .badBody)
    #expect(problem.detail.hasPrefix("0.weight: "))
  }

  @Test func answersAProblemAsJSON() async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", "/api/v1/fails/failure") }
    #expect(answer.status == 422)
    #expect(answer.headers["content-type"] == "application/problem+json")
    #expect(
      answer.body
        == #"{"code":"unfit","detail":"sea.jpg: premature end of file","status":422,"#
        + #""title":"The content does not fit","type":"about:blank"}"#)
  }

  @Test func tellsNothingOfWhatNobodyForesaw() async throws {
    let lines = Lines()
    let answer = try await RunningServer.serving {
      $0.logProblem = { lines.append($0) }
    } _: { server in
      try await server.ask("GET", "/api/v1/fails/unforeseen")
    }
    #expect(answer.code == "internalError")
    #expect(!answer.body.contains("secret"))
    #expect(lines.all.count == 1 && lines.all[0].contains("secret"))
  }

  @Test(arguments: [
    ("/home/ann/sea.jpg: gone", "sea.jpg: gone"), ("a/b: gone", "a/b: gone"), ("no / here", "no  here"),
    ("/home/ann/My Pictures/by the sea.jpg: gone", "by the sea.jpg: gone"),
    ("cannot open “/home/ann/My Pictures/sea.jpg” (13)", "cannot open “sea.jpg” (13)"),
    ("/a b/c.jpg and /d e/f.jpg are the same", "c.jpg and f.jpg are the same"),
    ("file:///home/ann/My Pictures/sea.jpg", "file:sea.jpg"), ("", ""), ("/", ""),
    ("sea.jpg: expected image/jpeg", "sea.jpg: expected image/jpeg"),
  ])
  func takesFoldersOutOfMessages(text: String, shown: String) {
    #expect(PrivatePaths.removed(from: text) == shown)
  }

  @Test(arguments: [
    ("/ann/My: Pictures/sea.jpg", "cannot open /ann/My: Pictures/sea.jpg", "sea.jpg: cannot open sea.jpg"),
    ("/home/ann/My Pictures/", "there is no such folder", "My Pictures: there is no such folder"),
    ("catalog", "/home/ann/x y/catalog.sqlite is busy", "catalog: catalog.sqlite is busy"),
  ])
  func takesFoldersOutOfFailures(subject: String, reason: String, shown: String) {
    #expect(PrivatePaths.removed(from: Failure(subject: subject, reason: reason)) == shown)
  }
}
