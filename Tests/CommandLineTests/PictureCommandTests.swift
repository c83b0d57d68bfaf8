import Foundation
import PinPalettesTesting
import Testing

struct PictureCommandTests {
  static let cup = Program.samples + "coffee-cup.jpg"
  static let dog = Program.samples + "golden-retriever.jpg"

  @Test func paletteGivesItsStableKeys() throws {
    let result = try Program.run(["palette", Self.cup, "--colors", "4", "--format", "json"])
    #expect(result.status == 0)
    let line = try #require(try result.objects().first)
    #expect(line["path"] as? String == Self.cup)
    #expect(line["width"] as? Int == 600)
    #expect(line["height"] as? Int == 400)
    let swatches = try #require(line["swatches"] as? [[String: Any]])
    #expect(swatches.count == 4)
    let hex = try #require(swatches[0]["hex"] as? String)
    #expect(hex.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
    let rgb = try #require(swatches[0]["rgb"] as? [Int])
    #expect(hex == "#" + rgb.map { String(format: "%02x", $0) }.joined())
    let shares = swatches.compactMap { $0["share"] as? Double }
    #expect(abs(shares.reduce(0, +) - 1) < 0.001)
    #expect(shares == shares.sorted(by: >))
  }

  @Test func paletteKeepsTheOrderOfItsArguments() throws {
    let paths = [Self.dog, Self.cup, Self.dog]
    let result = try Program.run(["palette", "--format", "json"] + paths)
    let order = try result.objects().map { $0["path"] as? String }
    #expect(order == paths)
  }

  @Test func paletteIsPlainTextWhereThereIsNoTerminal() throws {
    let result = try Program.run(["palette", Self.cup])
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("600×400"))
  }

  @Test func paletteIsColoredWhenForced() throws {
    let forced = try Program.run(["palette", Self.cup], environment: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains("\u{1B}[48;2;"))
    let forbidden = try Program.run(
      ["palette", Self.cup], environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])
    #expect(!forbidden.output.contains("\u{1B}"))
  }

  @Test func vibeGivesItsStableKeys() throws {
    let line = try #require(try Program.run(["vibe", Self.cup, "--format", "json"]).objects().first)
    for key in ["brightness", "contrast", "saturation", "warmth"] {
      #expect(line[key] is Double, "\(key)")
      #expect((line["words"] as? [String: String])?[key] != nil)
      let percentile = try #require((line["percentiles"] as? [String: Double])?[key])
      #expect((0...100).contains(percentile))
    }
    #expect(line["path"] as? String == Self.cup)
  }

  @Test func embedGivesUnitVectorsForPicturesAndTexts() throws {
    let result = try Program.run(["embed", Self.cup, "--text", "a cup of coffee", "--format", "json"])
    #expect(result.status == 0)
    let lines = try result.objects()
    #expect(lines.count == 2)
    #expect(lines[0]["text"] as? String == "a cup of coffee")
    #expect(lines[1]["path"] as? String == Self.cup)
    for line in lines {
      let vector = try #require(line["embedding"] as? [Double])
      #expect(vector.count == 512)
      #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
    }
  }

  @Test func oneLinePerBadFileAndEverythingElseIsDone() async throws {
    try await withTemporaryFolder { folder in
      let empty = folder.path + "/empty.jpg"
      let text = folder.path + "/text.jpg"
      let cut = folder.path + "/cut.jpg"
      let whole = try Data(contentsOf: URL(fileURLWithPath: Self.cup))
      try Data().write(to: URL(fileURLWithPath: empty))
      try Data("words".utf8).write(to: URL(fileURLWithPath: text))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: cut))
      let bad = ["/no/such.jpg", folder.path, empty, text, cut]
      for command in ["palette", "vibe", "embed"] {
        let result = try Program.run([command, "--format", "json"] + bad + [Self.cup])
        #expect(result.status == 1)
        let done = try result.objects().map { $0["path"] as? String }
        #expect(done == [Self.cup])
        #expect(result.complaintLines.count == bad.count)
        for (line, path) in zip(result.complaintLines, bad) {
          #expect(line.hasPrefix(path + ": "), "\(line)")
        }
      }
    }
  }

  @Test func refusesMoreMegapixelsThanAllowed() throws {
    let result = try Program.run(
      ["palette", Program.samples + "mountain-trail.jpg", "--max-megapixels", "1"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("megapixels"))
  }

  @Test(arguments: [
    ["palette"], ["palette", "a.jpg", "--colors", "0"], ["palette", "a.jpg", "--format", "xml"],
    ["vibe", "--loud", "a.jpg"], ["embed"], ["similar", "a.jpg", "--palette-weight", "2"],
    ["search", " "], ["search", "a", "--limit", "0"], ["moodboard"],
    ["moodboard", "a.jpg", "--size", "huge"], ["moodboard", "a.jpg", "--like", "b.jpg"], ["fly"],
  ])
  func aWrongFlagIsMisuse(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.complaints.isEmpty)
  }

  @Test(arguments: [["--help"], ["--version"], ["palette", "--help"]])
  func helpIsNoFailure(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty && result.complaints.isEmpty)
  }
}
