import Foundation
import PinPalettesTesting
import Testing

struct SearchCommandTests {
  private func withSamples(_ body: (URL) throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let photos = folder.path + "/photos"
      try FileManager.default.createDirectory(atPath: photos, withIntermediateDirectories: false)
      for name in ["coffee-cup.jpg", "golden-retriever.jpg", "dachshund.jpg"] {
        try FileManager.default.copyItem(atPath: Program.samples + name, toPath: photos + "/" + name)
      }
      try #require(try Program.run(["index", "photos"], in: folder.path).status == 0)
      try body(folder)
    }
  }

  private func names(_ result: Program.Result) throws -> [String] {
    try result.objects().compactMap { ($0["path"] as? String)?.split(separator: "/").last.map(String.init) }
  }

  @Test func addsAndSubtractsTerms() async throws {
    try await withSamples { folder in
      let result = try Program.run(
        [
          "search", "a dog", "+", "2:./photos/golden-retriever.jpg", "-", "a cup of coffee", "--format",
          "json",
          "--palette-weight", "0",
        ], in: folder.path)
      #expect(result.status == 0, "\(result.complaints)")
      // The picture of the query is no answer to it.
      #expect(try names(result) == ["dachshund.jpg", "coffee-cup.jpg"])
    }
  }

  @Test func flagsSayTheSameAsTheLanguage() async throws {
    try await withSamples { folder in
      let language = try Program.run(
        ["search", "a dog", "+", "#9b560e:0.4", "-", "coffee", "width>100", "--format", "json"],
        in: folder.path)
      let flags = try Program.run(
        [
          "search", "--text", "a dog", "--color", "#9b560e:0.4", "--not-text", "coffee", "--filter",
          "width>100",
          "--format", "json",
        ], in: folder.path)
      #expect(language.status == 0)
      #expect(language.output == flags.output)
      #expect(try names(language).count == 3)
    }
  }

  @Test func pointsAtWhatIsWrong() async throws {
    try await withTemporaryFolder { folder in
      let result = try Program.run(["search", "a dog", "+", "warmht>20"], in: folder.path)
      #expect(result.status == 64)
      let lines = result.complaintLines
      let pointer = try #require(lines.firstIndex { $0.contains("^") })
      let column = lines[pointer].prefix { $0 != "^" }.count
      #expect(lines[pointer - 1].dropFirst(column).hasPrefix("warmht"))
      #expect(result.complaints.contains("warmth"))
    }
  }

  @Test func explainsEachResultOnRequest() async throws {
    try await withSamples { folder in
      let text = try Program.run(["search", "a dog", "--explain"], in: folder.path)
      #expect(text.output.contains("Number 1 scores"))
      let json = try Program.run(["search", "a dog", "--explain", "--format", "json"], in: folder.path)
      let first = try #require(try json.objects().first)
      let explanation = try #require(first["explanation"] as? [String: Any])
      #expect((explanation["sentences"] as? [String])?.isEmpty == false)
      #expect((explanation["terms"] as? [[String: Any]])?.first?["label"] as? String == "“a dog”")
    }
  }

  @Test func aSubtractedTermMayStandInOneArgument() async throws {
    try await withSamples { folder in
      let apart = try Program.run(["search", "a dog", "-", "width>900", "--format", "json"], in: folder.path)
      let joined = try Program.run(["search", "a dog", "- width>900", "--format", "json"], in: folder.path)
      #expect(joined.status == 0, "\(joined.complaints)")
      #expect(joined.output == apart.output)
    }
  }

  @Test(arguments: [".", "./photos", "photos", "/"])
  func aFolderIsGivenAsInAShell(pattern: String) async throws {
    try await withSamples { folder in
      let result = try Program.run(
        ["search", "a dog", "--folder", pattern, "--format", "json"], in: folder.path)
      let found = try result.objects()
      #expect(found.count == 3)
    }
  }

  @Test func saysWhenNothingMeetsTheFilters() async throws {
    try await withSamples { folder in
      let result = try Program.run(["search", "a dog", "--filter", "width>90000"], in: folder.path)
      #expect(result.status == 0)
      #expect(result.output.contains("none of 3 pictures meets the filters"))
    }
  }

  @Test(arguments: [
    ["--offset", "-1"], ["--min-score", "2"], ["--filter", "a dog"], ["--color", "red"], [],
  ])
  func refusesWhatCannotBe(arguments: [String]) throws {
    let result = try Program.run(["search"] + (arguments.isEmpty ? [] : ["a dog"]) + arguments)
    #expect(result.status == 64)
  }
}
