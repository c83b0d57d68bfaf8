import CatalogFormats
import Embeddings
import Testing

struct ExportManifestTests {
  private let manifest = ExportManifest(
    analysisVersion: 2, pictures: 3,
    models: [
      .init(ModelIdentity(name: "pinclip", revision: "1"), dimension: 512, rows: 3),
      .init(ModelIdentity(name: "../a b/c@d", revision: "é"), dimension: 8, rows: 0),
    ])

  @Test func readsBackWhatItWrites() throws {
    #expect(try ExportManifest(bytes: manifest.bytes(), subject: "export.json") == manifest)
  }

  @Test func namesFilesThatStayInTheFolder() {
    #expect(
      manifest.models.map(\.file) == [
        "embeddings-pinclip@1.npy", "embeddings-..%2fa%20b%2fc%40d@%c3%a9.npy",
      ])
  }

  @Test(arguments: [
    ("\"version\" : 1", "\"version\" : 2", CatalogFormatsError.Code.unsupportedFile),
    ("pinpalettes-catalog", "other", .damagedFile), ("\"pictures\" : 3", "\"pictures\" : -3", .damagedFile),
    ("embeddings-pinclip@1.npy", "../pinclip.npy", .damagedFile),
    ("embeddings-pinclip@1.npy", "passwd", .damagedFile),
    ("\"dimension\" : 512", "\"dimension\" : 0", .damagedFile),
    ("\"name\" : \"pinclip\"", "\"name\" : 1", .damagedFile),
    ("{", "", .damagedFile),
  ])
  func refusesWhatItIsNot(old: String, new: String, code: CatalogFormatsError.Code) throws {
    let text = String(decoding: try manifest.bytes(), as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != text)
    let error = #expect(throws: CatalogFormatsError.self) {
      try ExportManifest(bytes: Array(changed.utf8), subject: "export.json")
    }
    #expect(error?.code == code)
  }

  @Test func refusesAModelThatIsNamedTwice() throws {
    let twice = ExportManifest(
      analysisVersion: 1, pictures: 0, models: [manifest.models[0], manifest.models[0]])
    let bytes = try twice.bytes()
    #expect(throws: CatalogFormatsError.self) { try ExportManifest(bytes: bytes, subject: "export.json") }
  }
}
