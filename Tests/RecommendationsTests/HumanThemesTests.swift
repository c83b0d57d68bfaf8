import ColorScience
import Foundation
import Palettes
import PinPalettesTesting
import Recommendations
import Testing

/// The palette distance against people: 40 of them picked five colors for each of 40 pictures.
///
/// A good distance finds, from one person's palette, the other people's palettes
/// of the same picture before those of other pictures. The colors are shifted at random
/// (σ = 6 of 255 a channel) because all were picked from one set of 40 a picture: equal
/// colors would otherwise give the picture away.
///
/// Source of the palettes: Lin and Hanrahan, “Modeling how people extract color themes from images”, CHI 2013.
struct HumanThemesTests {
  @Test(.enabled(if: HumanThemes.areThere, "needs ../shared/data/human-themes beside the checkout"))
  func findsOtherPeoplesPalettesOfThePicture() throws {
    let themes = try HumanThemes.load()
    try #require(themes.count == 1600)
    // One person's palette a picture: the full 1,600 queries take minutes without optimization.
    let queries = stride(from: 0, to: themes.count, by: HumanThemes.queryStride)
    let precisions = queries.map { HumanThemes.averagePrecision(of: $0, among: themes) }
    let mean = precisions.reduce(0, +) / Double(precisions.count)
    // By chance it is .02; all 1,600 queries give .682.
    #expect(mean >= HumanThemes.leastPrecision, "mAP \(mean) over \(precisions.count) queries")
  }
}

private enum HumanThemes {
  typealias Theme = (image: String, signature: PaletteSignature)

  #if DEBUG
    static let queryStride = 41
    /// Forty queries vary: their mean has a standard error of about .03.
    static let leastPrecision = 0.60
  #else
    static let queryStride = 1
    static let leastPrecision = 0.66
  #endif

  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/data/human-themes/turk_themes.tsv")

  static var areThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  static func load() throws -> [Theme] {
    var random = SeededGenerator(seed: 2013)
    return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { line in
      let fields = line.split(separator: "\t")
      let swatches = fields[2...].compactMap { RGBColor(hex: $0) }.map { color in
        Swatch(
          color: RGBColor(
            red: shifted(color.red, &random), green: shifted(color.green, &random),
            blue: shifted(color.blue, &random)),
          share: 0.2)
      }
      return (String(fields[0]), PaletteSignature(Palette(swatches: swatches)))
    }
  }

  static func averagePrecision(of query: Int, among themes: [Theme]) -> Double {
    let scores = themes.map { themes[query].signature.similarity(to: $0.signature) }
    let ranked = themes.indices.filter { $0 != query }.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var (found, sum) = (0, 0.0)
    for (place, theme) in ranked.enumerated() where themes[theme].image == themes[query].image {
      found += 1
      sum += Double(found) / Double(place + 1)
    }
    return sum / Double(found)
  }

  /// Box and Muller's normal deviate, σ = 6.
  private static func shifted(_ sample: UInt8, _ random: inout SeededGenerator) -> UInt8 {
    let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude...1, using: &random))).squareRoot()
    let deviate = radius * cos(2 * .pi * Double.random(in: 0...1, using: &random))
    return UInt8(min(max(Double(sample) + 6 * deviate, 0), 255).rounded())
  }
}
