import Catalog
import Embeddings
import Foundation
import Imaging
import PinPalettesTesting
import SQLiteCatalog
import Testing
import VipsImaging

/// What an index run goes through in a long life: kills, rivals, and files that are none.
struct IndexSurvivalTests {
  private func withPictures(_ count: Int, _ body: (URL) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let photos = folder.appendingPathComponent("photos")
      try FileManager.default.createDirectory(at: photos, withIntermediateDirectories: false)
      for seed in 1...count {
        let pixels = SyntheticPicture.photograph(seed: UInt64(seed), size: PixelSize(width: 24, height: 16))
        let bytes = try VipsEncoder().encode(pixels, as: .png, subject: "\(seed)")
        try Data(bytes).write(to: photos.appendingPathComponent("\(seed).png"))
      }
      try body(folder)
    }
  }

  private func files(in catalog: String) throws -> Int {
    let result = try Program.run(["catalog", "info", "--catalog", catalog, "--format", "json"])
    return try #require(try result.objects().first?["files"] as? Int)
  }

  @Test func killedAtTwentyMomentsItStaysWholeAndGoesOn() async throws {
    try await withPictures(150) { folder in
      let catalog = folder.path + "/killed.sqlite"
      var moments = SeededGenerator(seed: 20)
      var known = 0
      for _ in 0..<20 {
        // From before the catalog is there to the middle of the work. There is nothing to wait for but time.
        let moment = useconds_t.random(in: 20_000...900_000, using: &moments)
        let killed = try Program.run(["index", "photos", "--catalog", catalog], in: folder.path) {
          usleep(moment)
          kill($0.processIdentifier, SIGKILL)
        }
        guard killed.status != 0, FileManager.default.fileExists(atPath: catalog) else { continue }
        let check = try Program.run(["catalog", "verify", "--catalog", catalog])
        #expect(check.status == 0 || check.complaints.contains("index some pictures first"))
        guard check.status == 0 else { continue }
        let now = try files(in: catalog)
        #expect(now >= known)
        known = now
      }
      let last = try Program.run(
        ["index", "photos", "--catalog", catalog, "--format", "json"], in: folder.path)
      #expect(last.status == 0)
      let report = try #require(try last.objects().last)
      #expect(report["skipped"] as? Int == known)
      #expect(report["indexed"] as? Int == 150 - known)

      // What the pieces have made is what one run makes.
      let whole = folder.path + "/whole.sqlite"
      _ = try Program.run(["index", "photos", "--catalog", whole], in: folder.path)
      for path in [catalog, whole] {
        _ = try Program.run(["catalog", "export", path + ".export", "--catalog", path])
      }
      let exports = try [catalog, whole].map { path in
        try ["embeddings-pinclip@1.npy", "pictures.jsonl"].map {
          try Data(contentsOf: URL(fileURLWithPath: path + ".export/" + $0))
        }
      }
      #expect(exports[0] == exports[1])
    }
  }

  @Test func aSecondIndexerWaitsForTheFirst() async throws {
    try await withPictures(60) { folder in
      let catalog = folder.path + "/shared.sqlite"
      let arguments = ["index", "photos", "--catalog", catalog, "--format", "json"]
      var second: Program.Result?
      let first = try Program.run(arguments, in: folder.path) { _ in
        while !FileManager.default.fileExists(atPath: catalog + ".lock") { usleep(2000) }
        second = try? Program.run(arguments, in: folder.path)
      }
      #expect(first.status == 0)
      let report = try #require(try second?.objects().last)
      #expect(report["skipped"] as? Int == 60)
      #expect(second?.complaints.contains("waiting: process ") == true)
    }
  }

  @Test func aSecondIndexerThatShallNotWaitSaysWhoIsAtWork() async throws {
    try await withPictures(60) { folder in
      let catalog = folder.path + "/shared.sqlite"
      var second: Program.Result?
      let first = try Program.run(["index", "photos", "--catalog", catalog], in: folder.path) { running in
        while !FileManager.default.fileExists(atPath: catalog + ".lock") { usleep(2000) }
        second = try? Program.run(["index", "photos", "--no-wait", "--catalog", catalog], in: folder.path)
        #expect(second?.complaints.contains("process \(running.processIdentifier) on this machine") == true)
      }
      #expect(first.status == 0)
      #expect(second?.status == 1)
    }
  }

  @Test func namesEachBadFileAmongAThousandAndTakesTheRest() async throws {
    try await withPictures(40) { folder in
      let photos = folder.path + "/photos"
      for copy in 1...24 {
        let place = "\(photos)/\(copy)"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        for seed in 1...40 {
          try FileManager.default.copyItem(atPath: "\(photos)/\(seed).png", toPath: "\(place)/\(seed).png")
        }
      }
      try Data("words".utf8).write(to: URL(fileURLWithPath: photos + "/bad.jpg"))
      try Data(Self.headerOfAHugePicture).write(to: URL(fileURLWithPath: photos + "/huge.png"))
      #expect(mkfifo(photos + "/pipe.jpg", 0o644) == 0)
      #expect(symlink("circle.jpg", photos + "/circle.jpg") == 0)
      #expect(symlink(photos, photos + "/above") == 0)

      let result = try Program.run(["index", "photos", "--format", "json"], in: folder.path)
      #expect(result.status == 1)
      let report = try #require(try result.objects().last)
      #expect(report["indexed"] as? Int == 1000)
      #expect(report["embedded"] as? Int == 40)
      let reasons = Dictionary(
        uniqueKeysWithValues: result.complaintLines.filter { $0.contains(": ") }.map { line in
          let parts = line.split(separator: ": ", maxSplits: 1)
          return ((String(parts[0]) as NSString).lastPathComponent, String(parts[1]))
        })
      #expect(reasons["bad.jpg"]?.contains("not a picture") == true)
      #expect(reasons["huge.png"]?.contains("megapixels") == true)
      #expect(reasons["pipe.jpg"] == "is not a regular file")
      #expect(reasons["circle.jpg"]?.contains("symbolic links") == true)
      #expect(reasons.count == 4)
    }
  }

  /// A PNG that says it measures 60,000 × 60,000.
  private static let headerOfAHugePicture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    + [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 2, 0, 0, 0, 0x0F, 0xB0, 0xE2, 0x15]
    + [0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xAF, 0x06, 0x1E]
    + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
}
