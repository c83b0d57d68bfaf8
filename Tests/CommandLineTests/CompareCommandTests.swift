import Foundation
import Testing

struct CompareCommandTests {
  static let cup = PictureCommandTests.cup
  static let dog = PictureCommandTests.dog

  private func comparison(_ arguments: [String], input: Data? = nil) throws -> [String: Any] {
    let result = try Program.run(["compare", "--format", "json"] + arguments, input: input)
    try #require(result.status == 0, "\(result.complaints)")
    try #require(result.outputLines.count == 1)
    return try #require(try result.objects().first)
  }

  @Test func givesItsStableKeys() throws {
    let object = try comparison([Self.cup, Self.dog, "--colors", "4"])
    #expect(object.keys.sorted() == ["distance", "first", "matches", "second", "similarity"])
    let palettes = try ["first", "second"].map { try #require(object[$0] as? [String: Any]) }
    #expect(palettes.map { $0["path"] as? String } == [Self.cup, Self.dog])
    #expect(palettes.map { ($0["swatches"] as? [Any])?.count } == [4, 4])
    let distance = try #require(object["distance"] as? Double)
    let matches = try #require(object["matches"] as? [[String: Double]])
    #expect(matches.allSatisfy { $0.keys.sorted() == ["difference", "first", "second", "share"] })
    let moved = matches.reduce(0) { $0 + ($1["share"] ?? 0) * ($1["difference"] ?? 0) }
    // Four decimal places, and shares under 0.0005 are not told.
    #expect(abs(moved - distance) < 0.1)
  }

  @Test func aPictureIsTheSameAsItself() throws {
    let result = try Program.run(["compare", Self.cup, Self.cup])
    #expect(result.status == 0)
    #expect(result.output.contains("ΔE00 0.0: the same palette"))
  }

  @Test func theDistanceIsTheSameBothWays() throws {
    let there = try comparison([Self.cup, Self.dog])["distance"] as? Double
    let back = try comparison([Self.dog, Self.cup])["distance"] as? Double
    #expect(there != nil && there == back)
  }

  @Test func textIsPlainUnlessColorIsForced() throws {
    let plain = try Program.run(["compare", Self.cup, Self.dog])
    #expect(plain.status == 0 && !plain.output.contains("\u{1B}"))
    #expect(plain.outputLines.first == "\(Self.cup)  →  \(Self.dog)")
    let forced = try Program.run(["compare", Self.cup, Self.dog], environment: ["CLICOLOR_FORCE": "1"])
    #expect(forced.output.contains("\u{1B}[48;2;"))
  }

  @Test func oneOfThePicturesMayBeStandardInput() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.dog))
    let piped = try comparison([Self.cup, "-"], input: bytes)
    #expect((piped["second"] as? [String: Any])?["path"] as? String == "-")
    let direct = try comparison([Self.cup, Self.dog])
    #expect(piped["distance"] as? Double == direct["distance"] as? Double)
  }

  @Test(arguments: [[cup, "/no/such.jpg"], ["/no/such.jpg", cup]])
  func aPictureThatCannotBeReadIsAFailureThatNamesIt(pictures: [String]) throws {
    let result = try Program.run(["compare"] + pictures)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.complaintLines.count == 1)
    #expect(result.complaints.hasPrefix("/no/such.jpg: "))
  }

  @Test(arguments: [
    [], ["a.jpg"], ["a.jpg", "b.jpg", "c.jpg"], ["-", "-"], ["a.jpg", "b.jpg", "--format", "svg"],
    ["a.jpg", "b.jpg", "--colors", "0"],
  ])
  func wrongUsageIsMisuse(arguments: [String]) throws {
    let result = try Program.run(["compare"] + arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty && !result.complaints.isEmpty)
  }
}
