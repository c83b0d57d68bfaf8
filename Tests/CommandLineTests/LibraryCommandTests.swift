import Foundation
import Imaging
import PinPalettesTesting
import Testing
import VipsImaging

struct LibraryCommandTests {
  private func withSamples(_ names: [String], _ body: (URL) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path + "/photos", withIntermediateDirectories: false)
      for name in names {
        try FileManager.default.copyItem(
          atPath: Program.samples + name, toPath: folder.path + "/photos/" + name)
      }
      try body(folder)
    }
  }

  static let names = ["coffee-cup.jpg", "golden-retriever.jpg", "dachshund.jpg"]

  @Test func indexesThenFindsAndSuggestsFromTheWorkingFoldersCatalog() async throws {
    try await withSamples(Self.names) { folder in
      let index = try Program.run(["index", "photos", "--format", "json"], in: folder.path)
      #expect(index.status == 0)
      let report = try #require(try index.objects().last)
      #expect(report["indexed"] as? Int == 3)
      #expect(report["embedded"] as? Int == 3)
      #expect(report["skipped"] as? Int == 0)
      #expect(report["failed"] as? Int == 0)
      #expect(report["seconds"] is Double)
      #expect(FileManager.default.fileExists(atPath: folder.path + "/.pinpalettes/catalog.sqlite"))

      let search = try Program.run(["search", "a cup of coffee", "--format", "json"], in: folder.path)
      let first = try #require(try search.objects().first)
      #expect(first["path"] as? String == folder.path + "/photos/coffee-cup.jpg")
      #expect(first["rank"] as? Int == 1)
      for key in ["score", "visualScore", "paletteScore"] { #expect(first[key] is Double, "\(key)") }

      // From a folder below, the same catalog is found.
      let similar = try Program.run(
        ["similar", "dachshund.jpg", "--limit", "1", "--format", "json"], in: folder.path + "/photos")
      let paths = try similar.objects().map { $0["path"] as? String }
      #expect(paths == [folder.path + "/photos/golden-retriever.jpg"])
    }
  }

  @Test func aBadFileIsListedAndTheRunIsPartlyFailed() async throws {
    try await withSamples(["coffee-cup.jpg"]) { folder in
      try Data("words".utf8).write(to: folder.appendingPathComponent("photos/bad.jpg"))
      let result = try Program.run(["index", "photos", "--format", "json"], in: folder.path)
      #expect(result.status == 1)
      let report = try #require(try result.objects().last)
      #expect(report["indexed"] as? Int == 1)
      #expect(report["failed"] as? Int == 1)
      #expect(result.complaints.contains("photos/bad.jpg: "))
    }
  }

  @Test func anInterruptEndsCleanlyAndTheNextRunGoesOn() async throws {
    try await withTemporaryFolder { folder in
      let count = 500
      for number in 0..<count {
        let pixels = SyntheticPicture.photograph(seed: UInt64(number), size: PixelSize(width: 16, height: 12))
        let bytes = try VipsEncoder().encode(pixels, as: .png, subject: "test.png")
        try Data(bytes).write(to: folder.appendingPathComponent("\(number).png"))
      }
      let first = try Program.run(["index", ".", "--format", "json"], in: folder.path) { process in
        // The catalog's folder appears when the run has begun.
        while process.isRunning,
          !FileManager.default.fileExists(atPath: folder.path + "/.pinpalettes/catalog.sqlite")
        { usleep(5_000) }
        process.interrupt()
      }
      #expect(first.status == 130)
      let report = try #require(try first.objects().last)
      let done = try #require(report["indexed"] as? Int)
      #expect(report["interrupted"] as? Bool == true)
      #expect(done < count)
      let second = try Program.run(["index", ".", "--format", "json"], in: folder.path)
      #expect(second.status == 0)
      let rest = try #require(try second.objects().last)
      #expect(rest["skipped"] as? Int == done)
      #expect(rest["indexed"] as? Int == count - done)
    }
  }

  @Test func makesABoardAndSaysWhatIsOnIt() async throws {
    try await withSamples(Self.names) { folder in
      let paths = Self.names.map { "photos/" + $0 }
      let result = try Program.run(
        ["moodboard", "--size", "400x600", "--title", "Three", "--format", "json"] + paths, in: folder.path)
      #expect(result.status == 0)
      let board = try #require(try result.objects().first)
      #expect(board["width"] as? Int == 400)
      #expect(board["height"] as? Int == 600)
      #expect(board["images"] as? [String] == paths)
      let file = try #require(board["path"] as? String)
      #expect(file == folder.path + "/results/moodboards/three-400x600-1.png")
      #expect(FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func explainsAMissingCatalogInOneLine() async throws {
    try await withTemporaryFolder { folder in
      let result = try Program.run(["search", "a dog"], in: folder.path)
      #expect(result.status == 1)
      #expect(result.complaintLines.count == 1)
      #expect(result.complaints.contains("index"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.pinpalettes"))
    }
  }

  @Test func doctorFindsThisCheckoutInOrder() async throws {
    try await withTemporaryFolder { folder in
      let result = try Program.run(["doctor", "--format", "json"], in: folder.path)
      #expect(result.status == 0, "\(result.output)")
      let findings = try result.objects()
      #expect(findings.count == 11)
      #expect(findings.allSatisfy { $0["ok"] as? Bool == true })
    }
  }
}
