import Foundation
import PinPalettesTesting
import Testing

struct EvaluateCommandTests {
  /// A folder `set` of two dogs and two flowers, a subfolder each.
  private func withClasses(_ body: (URL) throws -> Void) async throws {
    let classes = [
      ("dogs", ["golden-retriever.jpg", "dachshund.jpg"]), ("flowers", ["sunflower.jpg", "dahlia.jpg"]),
    ]
    try await withTemporaryFolder { folder in
      for (name, pictures) in classes {
        let place = folder.appendingPathComponent("set/\(name)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for picture in pictures {
          try FileManager.default.copyItem(
            atPath: Program.samples + picture, toPath: place.path + "/" + picture)
        }
      }
      try body(folder)
    }
  }

  @Test func printsOneObjectWithStableKeysAndDrawsThePlot() async throws {
    try await withClasses { folder in
      let result = try Program.run(
        ["evaluate", "set", "--format", "json", "--resamples", "100", "--plot", "plots/set.svg"],
        in: folder.path)
      try #require(result.status == 0, "\(result.complaints)")
      let object = try #require(try result.objects().first)
      #expect(
        object.keys.sorted() == [
          "chosenPaletteWeight", "chosenRelevance", "classes", "failures", "leadingMeasure", "limit", "model",
          "name", "notes", "paletteWeights", "palettes", "pictures", "queries", "resamples", "seed",
          "systems",
          "variety", "varietyQueries",
        ])
      #expect(object["name"] as? String == "set" && object["classes"] as? Int == 2)
      let systems = try #require(object["systems"] as? [[String: Any]])
      #expect(systems.map { $0["kind"] as? String } == ["random", "looks", "standard", "chosen"])
      let measures = try #require(systems[1]["measures"] as? [String: [String: Any]])
      // A random order has 0.611.
      let precision = try #require(measures["meanAveragePrecision"]?["mean"] as? Double)
      #expect(precision >= 0.75 && precision <= 1)
      #expect((object["paletteWeights"] as? [Any])?.count == 21)
      let svg = try String(contentsOfFile: folder.path + "/plots/set.svg", encoding: .utf8)
      #expect(svg.hasPrefix("<svg ") && svg.contains("set: what color costs"))
      // The catalog was a temporary one.
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.pinpalettes"))
    }
  }

  @Test func textHasTheTablesAndTheChoices() async throws {
    try await withClasses { folder in
      try Data("dogs/dachshund.jpg\ta small dog\nflowers/dahlia.jpg\ta pink flower\n".utf8)
        .write(to: folder.appendingPathComponent("set/captions.tsv"))
      let result = try Program.run(
        ["evaluate", "--captions", "set/captions.tsv", "--resamples", "100"], in: folder.path)
      try #require(result.status == 0, "\(result.complaints)")
      for words in ["2 captions", "text → image", "R@1", "R@10", "MRR", "▸ w ", "▸ λ ", "looks alone"] {
        #expect(result.output.contains(words), "\(words)")
      }
      #expect(!result.output.contains("\u{1B}"))
    }
  }

  @Test func whatIsMissingIsListedAndTheRunIsPartlyFailed() async throws {
    try await withClasses { folder in
      try Data("dogs/dachshund.jpg\ta dog\nflowers/dahlia.jpg\ta flower\ngone.jpg\tx\nno tab\n".utf8)
        .write(to: folder.appendingPathComponent("captions.tsv"))
      let result = try Program.run(
        ["evaluate", "set", "--captions", "captions.tsv", "--resamples", "100", "--format", "json"],
        in: folder.path)
      #expect(result.status == 1)
      #expect(try result.objects().count == 1)
      #expect(result.complaints.contains("captions.tsv:4: has no tab"))
      #expect(result.complaints.contains("captions.tsv:3: there is no gone.jpg"))
    }
  }

  @Test func aFolderWithoutClassesIsAFailureThatSaysWhatIsWanted() async throws {
    try await withTemporaryFolder { folder in
      let result = try Program.run(["evaluate", "."], in: folder.path)
      #expect(result.status == 1 && result.output.isEmpty)
      #expect(result.complaints.contains("no subfolders with pictures"))
    }
  }

  @Test(arguments: [
    [], ["x", "--plot", "plot.pdf"], ["x", "--limit", "1"], ["x", "--resamples", "5"], ["x", "y"],
    ["x", "--queries", "0"],
  ])
  func wrongUsageIsMisuse(arguments: [String]) throws {
    let result = try Program.run(["evaluate"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.complaints.isEmpty)
  }
}
