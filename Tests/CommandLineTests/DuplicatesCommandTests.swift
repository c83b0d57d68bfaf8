import Foundation
import PinPalettesTesting
import Testing

struct DuplicatesCommandTests {
  /// Indexes two pictures and a copy of the first in a folder of its own.
  private func withLibrary(_ body: (URL) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      for (source, name) in [("dahlia.jpg", "a.jpg"), ("sunflower.jpg", "b.jpg"), ("dahlia.jpg", "c/c.jpg")] {
        let target = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Program.samples + source, toPath: target.path)
      }
      let index = try Program.run(["index", "."], in: folder.path)
      try #require(index.status == 0, "\(index.complaints)")
      try body(folder)
    }
  }

  @Test func marksTheOneToKeepAndSaysWhy() async throws {
    try await withLibrary { folder in
      let result = try Program.run(["duplicates"], in: folder.path)
      #expect(result.status == 0)
      #expect(result.outputLines.count == 3)
      #expect(result.outputLines[0].hasPrefix("keep"))
      #expect(result.outputLines[0].hasSuffix("a.jpg"))
      #expect(result.outputLines[1].hasSuffix("c/c.jpg  identical bytes"))
      #expect(result.outputLines[2].hasPrefix("1 group, 1 copy of 3 pictures; the copies take "))
      // Advice, and nothing else.
      #expect(FileManager.default.fileExists(atPath: folder.path + "/c/c.jpg"))
    }
  }

  @Test func printsAGroupALineAsJSON() async throws {
    try await withLibrary { folder in
      let result = try Program.run(["duplicates", "--format", "json", "--level", "bytes"], in: folder.path)
      let group = try #require(try result.objects().first)
      #expect(group["kept"] as? String == folder.path + "/a.jpg")
      #expect(group["copies"] as? Int == 1)
      let pictures = try #require(group["pictures"] as? [[String: Any]])
      #expect(pictures.map { $0["kept"] as? Bool } == [true, false])
      let relation = try #require(pictures[1]["relation"] as? [String: Any])
      #expect(relation["kind"] as? String == "identicalBytes")
      #expect(relation["reference"] as? String == folder.path + "/a.jpg")
    }
  }

  @Test func looksOnlyInTheFoldersItIsGiven() async throws {
    try await withLibrary { folder in
      let result = try Program.run(["duplicates", "c"], in: folder.path)
      #expect(result.status == 0)
      #expect(result.output == "no duplicates among 1 picture\n")
      let unknown = try Program.run(["duplicates", "nowhere"], in: folder.path)
      #expect(unknown.status == 1)
      #expect(
        unknown.complaintLines == [
          "nowhere: the catalog holds no picture there; run: pinpalettes index FOLDER"
        ])
    }
  }

  @Test func explainsAMissingCatalogAndAWrongLevel() async throws {
    try await withTemporaryFolder { folder in
      let missing = try Program.run(["duplicates"], in: folder.path)
      #expect(missing.status == 1)
      #expect(missing.complaintLines.count == 1)
      #expect(missing.complaints.contains("index"))
      let wrong = try Program.run(["duplicates", "--level", "cousins"], in: folder.path)
      #expect(wrong.status == 64)
      #expect(wrong.complaints.contains("cousins"))
    }
  }
}
