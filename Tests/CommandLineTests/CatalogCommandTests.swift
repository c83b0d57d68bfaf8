import Foundation
import PinPalettesTesting
import Testing

struct CatalogCommandTests {
  /// Indexes two pictures and a copy in a folder of its own.
  private func withLibrary(_ body: (URL) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      for (source, name) in [("dahlia.jpg", "a.jpg"), ("sunflower.jpg", "b.jpg"), ("dahlia.jpg", "c.jpg")] {
        try FileManager.default.copyItem(
          atPath: Program.samples + source, toPath: folder.appendingPathComponent(name).path)
      }
      let index = try Program.run(["index", "."], in: folder.path)
      try #require(index.status == 0, "\(index.complaints)")
      try body(folder)
    }
  }

  @Test func infoSaysWhatThereIs() async throws {
    try await withLibrary { folder in
      let result = try Program.run(["catalog", "info", "--format", "json"], in: folder.path)
      #expect(result.status == 0)
      let info = try #require(try result.objects().first)
      #expect(info["files"] as? Int == 3)
      #expect(info["contents"] as? Int == 2)
      #expect(info["orphans"] as? Int == 0)
      #expect(info["path"] as? String == folder.path + "/.pinpalettes/catalog.sqlite")
      let model = try #require((info["models"] as? [[String: Any]])?.first)
      #expect(model["name"] as? String == "pinclip")
      #expect(model["count"] as? Int == 2)
      let text = try Program.run(["catalog", "info"], in: folder.path)
      #expect(text.output.contains("2 by pinclip@"))
    }
  }

  @Test func verifyIsSilentOnlyWhenAllIsSound() async throws {
    try await withLibrary { folder in
      let sound = try Program.run(["catalog", "verify"], in: folder.path)
      #expect(sound.status == 0)
      #expect(sound.output == "3 files, 2 analyses, 2 embeddings, all sound\n")
      #expect(sound.complaints.isEmpty)
      try FileManager.default.removeItem(atPath: folder.path + "/a.jpg")
      let files = try Program.run(["catalog", "verify", "--files", "--format", "json"], in: folder.path)
      #expect(files.status == 0)
      #expect(try files.objects().first?["missingFiles"] as? Int == 1)
    }
  }

  @Test func verifyFailsOnADamagedCatalog() async throws {
    try await withLibrary { folder in
      let file = URL(fileURLWithPath: folder.path + "/.pinpalettes/catalog.sqlite")
      var bytes = try Data(contentsOf: file)
      // The last page belongs to a table or an index, whichever was made last.
      for index in bytes.indices.suffix(16_384) { bytes[index] = 0xA5 }
      try bytes.write(to: file)
      let result = try Program.run(["catalog", "verify", "--format", "json"], in: folder.path)
      #expect(result.status == 1)
      #expect(result.complaints.contains(file.path))
      #expect(try result.objects().first?["ok"] as? Bool == false)
    }
  }

  @Test func compactDropsTheResultsOfVanishedPicturesOnlyWhenTold() async throws {
    try await withLibrary { folder in
      for name in ["a.jpg", "c.jpg"] { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }
      let index = try Program.run(["index", ".", "--format", "json"], in: folder.path)
      try #require(index.status == 0)
      let kept = try Program.run(["catalog", "compact", "--format", "json"], in: folder.path)
      #expect(kept.status == 0)
      #expect(try kept.objects().first?["prunedContents"] == nil)
      let pruned = try Program.run(["catalog", "compact", "--prune", "--format", "json"], in: folder.path)
      let report = try #require(try pruned.objects().first)
      #expect(report["prunedContents"] as? Int == 1)
      #expect(report["prunedEmbeddings"] as? Int == 1)
      #expect(report["bytesAfter"] is Int)
    }
  }

  @Test func exportsAndImportsIntoAnotherCatalog() async throws {
    try await withLibrary { folder in
      let export = try Program.run(["catalog", "export", "out", "--format", "json"], in: folder.path)
      #expect(export.status == 0)
      let report = try #require(try export.objects().first)
      #expect(report["pictures"] as? Int == 3)
      #expect(report["folder"] as? String == folder.path + "/out")
      let again = try Program.run(["catalog", "export", "out"], in: folder.path)
      #expect(again.status == 1)
      #expect(again.complaintLines.count == 1)
      #expect(again.complaints.contains("not empty"))

      let other = ["--catalog", folder.path + "/other.sqlite"]
      let imported = try Program.run(
        ["catalog", "import", "out", "--format", "json"] + other, in: folder.path)
      #expect(imported.status == 0)
      let counts = try #require(try imported.objects().first)
      #expect(counts["addedFiles"] as? Int == 3)
      #expect(counts["addedEmbeddings"] as? Int == 2)
      // Everything is known: nothing is computed again.
      let index = try Program.run(["index", ".", "--format", "json"] + other, in: folder.path)
      #expect(try index.objects().last?["skipped"] as? Int == 3)
    }
  }

  @Test func explainsAMissingCatalogInOneLine() async throws {
    try await withTemporaryFolder { folder in
      for arguments in [["info"], ["verify"], ["compact"], ["export", "out"]] {
        let result = try Program.run(["catalog"] + arguments, in: folder.path)
        #expect(result.status == 1)
        #expect(result.complaintLines.count == 1)
        #expect(result.complaints.contains("index"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func refusesALimitThatIsNone() async throws {
    let result = try Program.run(["catalog", "verify", "--limit", "0"])
    #expect(result.status == 64)
  }
}
