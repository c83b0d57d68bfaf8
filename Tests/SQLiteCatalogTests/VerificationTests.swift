import Catalog
import Foundation
import PinPalettesTesting
import SQLiteCatalog
import Testing

struct VerificationTests {
  @Test func findsAWholeCatalogSound() async throws {
    try await withCatalog(damagedBy: nil) { catalog in
      let verification = try await catalog.verify()
      #expect(
        verification == CatalogVerification(damage: [], damageCount: 0, files: 3, analyses: 3, embeddings: 3))
      #expect(verification.isSound)
    }
  }

  /// A vector that is zero, cut short, of length 2, and one of a model of another dimension.
  @Test(arguments: [
    "UPDATE embedding SET vector = zeroblob(64) WHERE content = 2",
    "UPDATE embedding SET vector = substr(vector, 1, 60) WHERE content = 2",
    "UPDATE embedding SET vector = x'00000040" + String(repeating: "00", count: 60) + "' WHERE content = 2",
    "UPDATE analysis SET palette = x'00' WHERE content = 2",
    "UPDATE analysis SET tonalKey = 'medium' WHERE content = 2",
    "UPDATE analysis SET namedVibes = '{' WHERE content = 2",
    "UPDATE analysis SET fingerprint = NULL WHERE content = 2",
    "DELETE FROM fingerprintGrid WHERE content = 2",
  ])
  func namesThePictureOfADamagedRecord(sql: String) async throws {
    try await withCatalog(damagedBy: sql) { catalog in
      let verification = try await catalog.verify()
      #expect(verification.damage.map(\.subject) == ["/p/2"])
      #expect(verification.damageCount == 1)
      #expect(!verification.isSound)
    }
  }

  @Test func namesTheContentThatNoFileHas() async throws {
    let sql = "DELETE FROM file WHERE content = 2; UPDATE embedding SET vector = x'' WHERE content = 2"
    try await withCatalog(damagedBy: sql) { catalog in
      let verification = try await catalog.verify()
      #expect(verification.damage.map(\.subject) == ["content \(ContentHash.sample(2))"])
    }
  }

  @Test func findsRecordsOfWhatIsNotThere() async throws {
    let sql = "DELETE FROM content WHERE id = 2"
    try await withCatalog(damagedBy: sql) { catalog in
      let verification = try await catalog.verify()
      // The file, its analysis, its grid and its embedding point nowhere, and the file has no digest.
      #expect(verification.damageCount == 5)
      #expect(verification.damage.last?.subject == "/p/2")
    }
  }

  @Test func countsDamageBeyondTheLimit() async throws {
    try await withCatalog(damagedBy: "UPDATE embedding SET vector = x''") { catalog in
      let verification = try await catalog.verify(limit: 1)
      #expect(verification.damage.map(\.subject) == ["/p/1"])
      #expect(verification.damageCount == 3)
    }
  }

  @Test func reportsPagesThatAreGone() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "catalog")
      try await fill(file.path)
      var bytes = try Data(contentsOf: file)
      let half = bytes.count / 2 / 16_384 * 16_384
      for index in bytes.indices.dropFirst(half) { bytes[index] = 0xA5 }
      try bytes.write(to: file)
      let catalog = try SQLiteCatalog(path: file.path, mode: .readOnly)
      let verification = try await catalog.verify()
      #expect(!verification.isSound)
      #expect(verification.damage.first?.subject == file.path)
      try catalog.close()
      #expect(try Data(contentsOf: file) == bytes)
    }
  }

  private func withCatalog(damagedBy sql: String?, _ body: (SQLiteCatalog) async throws -> Void) async throws
  {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "catalog").path
      try await fill(path)
      if let sql { try await edit(path, sql) }
      let catalog = try SQLiteCatalog(path: path, mode: .readOnly)
      try await body(catalog)
      try catalog.close()
    }
  }

  private func fill(_ path: String) async throws {
    let catalog = try SQLiteCatalog(path: path, mode: .create)
    for number in 1...3 { try await catalog.write(.sample(number, path: "/p/\(number)"), key: .sample()) }
    try catalog.close()
  }
}
