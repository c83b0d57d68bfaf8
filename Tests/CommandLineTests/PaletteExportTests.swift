import Foundation
import PinPalettesTesting
import Testing

struct PaletteExportTests {
  static let cup = PictureCommandTests.cup
  static let dog = PictureCommandTests.dog

  @Test func theEndingOfTheOutputChoosesTheFormat() async throws {
    try await withTemporaryFolder { folder in
      let file = folder.path + "/cup.ase"
      let result = try Program.run(["palette", Self.cup, "--output", file])
      #expect(result.status == 0 && result.output.isEmpty)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(bytes.starts(with: Data("ASEF".utf8)))
    }
  }

  @Test func aFolderGetsAFileAPicture() async throws {
    try await withTemporaryFolder { folder in
      let copy = folder.path + "/coffee-cup.jpg"
      try FileManager.default.copyItem(atPath: Self.cup, toPath: copy)
      let output = folder.path + "/palettes/"
      let result = try Program.run(
        ["palette", Self.cup, Self.dog, copy, "--format", "gpl", "--output", output])
      #expect(result.status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
      #expect(names == ["coffee-cup-2.gpl", "coffee-cup.gpl", "golden-retriever.gpl"])
    }
  }

  @Test func oneFileHoldsSeveralWhereItsFormatDoes() throws {
    let result = try Program.run(["palette", Self.cup, Self.dog, "--format", "csv"])
    #expect(result.status == 0)
    #expect(result.output.contains("coffee-cup") && result.output.contains("golden-retriever"))
    #expect(result.output.split(whereSeparator: \.isNewline).count == 13)
  }

  @Test(arguments: ["gpl", "aco", "svg", "png"])
  func severalPicturesDoNotFitAFormatOfOne(format: String) throws {
    let result = try Program.run(["palette", Self.cup, Self.dog, "--format", format])
    #expect(result.status == 64)
    #expect(result.complaints.contains("--output"))
  }

  @Test(arguments: ["palette", "vibe"])
  func aCardIsAPicture(command: String) async throws {
    try await withTemporaryFolder { folder in
      let file = folder.path + "/card.png"
      let result = try Program.run([command, Self.cup, "--output", file])
      #expect(result.status == 0, "\(result.complaints)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      let again = folder.path + "/again.png"
      try #require(try Program.run([command, Self.cup, "--output", again]).status == 0)
      let same = try Data(contentsOf: URL(fileURLWithPath: again)) == bytes
      #expect(same)
    }
  }

  @Test func whatSucceedsIsWrittenThoughAnotherPictureFails() throws {
    let result = try Program.run(["palette", "/no/such.jpg", Self.cup, "--format", "css"])
    #expect(result.status == 1)
    #expect(result.output.contains("coffee-cup"))
    #expect(result.complaintLines.count == 1)
  }

  @Test func anUnwritableOutputIsAFailureThatNamesIt() throws {
    let result = try Program.run(["palette", Self.cup, "--output", Self.cup + "/x.css"])
    #expect(result.status == 1)
    #expect(result.complaints.hasPrefix(Self.cup + "/x.css: "))
  }

  @Test(arguments: ["", "/", "/cup.png"])
  func noPictureIsWrittenOver(output: String) async throws {
    try await withTemporaryFolder { folder in
      let picture = folder.appendingPathComponent("cup.png")
      try #require(try Program.run(["palette", Self.cup, "--output", picture.path]).status == 0)
      let before = try Data(contentsOf: picture)
      // One file holds one card.
      let others = output == "/cup.png" ? [] : [Self.cup]
      let result = try Program.run(
        ["palette"] + others + [picture.path, "--format", "png", "--output", folder.path + output])
      #expect(result.status == 1)
      #expect(result.complaintLines.count == 1 && result.complaints.hasPrefix(picture.path + ": "))
      let isUntouched = try Data(contentsOf: picture) == before
      #expect(isUntouched)
    }
  }

  #if os(Linux)
    @Test(arguments: ["palette", "compare"])
    func aFullDiskIsAFailureThatSaysSo(command: String) throws {
      let result = try Program.run([command, Self.cup, Self.dog], output: "/dev/full")
      #expect(result.status == 1)
      #expect(result.complaintLines == ["standard output: no space left on device"])
    }
  #endif

  @Test func outputsOfTwoRunsAreEqual() throws {
    let arguments = ["palette", Self.cup, Self.dog, Self.cup, Self.dog, "--format", "tokens"]
    #expect(try Program.run(arguments).output == Program.run(arguments).output)
  }
}

struct LookOptionTests {
  static let cup = PictureCommandTests.cup

  private func swatches(_ arguments: [String]) throws -> [[String: Any]] {
    let result = try Program.run(["palette", Self.cup, "--format", "json"] + arguments)
    try #require(result.status == 0, "\(result.complaints)")
    return try #require(try result.objects().first?["swatches"] as? [[String: Any]])
  }

  @Test func standardInputIsAPicture() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.cup))
    let piped = try Program.run(["palette", "-", "--format", "json"], input: bytes)
    #expect(piped.status == 0)
    let direct = try Program.run(["palette", Self.cup, "--format", "json"])
    #expect(
      piped.output
        == direct.output.replacingOccurrences(of: "\"path\":\"\(Self.cup)\"", with: "\"path\":\"-\""))
  }

  @Test func sortsByLightness() throws {
    let lightness = try swatches(["--sort", "lightness"]).compactMap { ($0["oklch"] as? [Double])?.first }
    #expect(lightness.count == 6)
    #expect(lightness == lightness.sorted())
  }

  @Test func anExcludedColorIsGone() throws {
    let largest = try #require(try swatches([]).first?["hex"] as? String)
    let rest = try swatches(["--exclude", largest + ":20"]).compactMap { $0["hex"] as? String }
    #expect(!rest.isEmpty && !rest.contains(largest))
  }

  @Test func everythingExcludedIsAClearFailure() throws {
    let result = try Program.run(["palette", Self.cup, "--exclude", "#808080:100"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("nothing is left"))
  }

  @Test func aRegionOutsideThePictureIsAFailureThatSaysItsSize() throws {
    let result = try Program.run(["palette", Self.cup, "--region", "0,0,5000,10"])
    #expect(result.status == 1)
    #expect(result.complaints.contains("600×400"))
  }

  @Test func pixelsAndPercentMeanTheSameRegion() throws {
    let pixels = try Program.run(["palette", Self.cup, "--region", "60,40,300,200"])
    let percent = try Program.run(["palette", Self.cup, "--region", "10%,10%,50%,50%"])
    #expect(pixels.status == 0)
    #expect(pixels.output == percent.output)
  }

  @Test func namesComeFromTheVocabularyAskedFor() throws {
    let names = try swatches(["--names", "xkcd"]).compactMap { $0["name"] as? String }
    #expect(names.count == 6 && Set(names).count == 6)
    #expect(names != (try swatches([]).compactMap { $0["name"] as? String }))
  }

  @Test(arguments: [["--colors", "auto"], ["--mode", "theme"]])
  func otherWaysOfChoosingGivePalettes(arguments: [String]) throws {
    let shares = try swatches(arguments).compactMap { $0["share"] as? Double }
    #expect((2...12).contains(shares.count))
    #expect(abs(shares.reduce(0, +) - 1) < 0.001)
  }

  @Test(arguments: [
    ["--colors", "33"], ["--colors", "some"], ["--exclude", "#12"], ["--exclude", "#ffffff:0"],
    ["--exclude", "#fff:1:2"], ["--region", "1,2,3"], ["--region", "-1,0,5,5"],
    ["--region", "50%,0%,60%,10%"], ["--region", "1%,2,3,4"], ["--region", "0,0,0,4"], ["--sort", "size"],
    ["--names", "pantone"], ["--mode", "art"], ["-"], ["--output", "sea.xyz"],
  ])
  func aWrongValueIsMisuse(arguments: [String]) throws {
    let result = try Program.run(["palette", "-"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.complaints.isEmpty)
  }
}
