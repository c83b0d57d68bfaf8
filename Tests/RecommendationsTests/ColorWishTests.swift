import ColorScience
import Imaging
import Palettes
import PinPalettesTesting
import Recommendations
import Testing

struct ColorWishTests {
  private let coral = RGBColor(red: 0xe0, green: 0x7a, blue: 0x5f)
  private let blue = RGBColor(red: 0x1d, green: 0x35, blue: 0xb0)

  @Test func theWantedColorAloneIsEnough() throws {
    let wish = try #require(ColorWish([coral]))
    #expect(wish.score(of: signature(["#f4f1de": 0.97, "#e07a5f": 0.03])) == 1)
    #expect(wish.score(of: signature(["#f4f1de": 1])) == 0)
  }

  @Test func weighsSeveralWantedColors() throws {
    let wish = try #require(ColorWish([term(coral, 3), term(blue, 1)]))
    #expect(abs(wish.score(of: signature(["#e07a5f": 1])) - 0.75) < 1e-12)
    #expect(abs(wish.score(of: signature(["#1d35b0": 1])) - 0.25) < 1e-12)
  }

  @Test func whatIsAvoidedCostsByItsMass() throws {
    let wish = try #require(ColorWish([term(coral, -1)]))
    let (none, some, much) = (
      signature(["#1d35b0": 1]), signature(["#1d35b0": 0.96, "#e07a5f": 0.04]),
      signature(["#1d35b0": 0.5, "#e07a5f": 0.5])
    )
    #expect(wish.score(of: none) == 1)
    #expect(abs(wish.score(of: much) - 0.5) < 1e-12)
    #expect((0.6...0.95).contains(wish.score(of: some)))
  }

  @Test func onlyPutsTheWholePictureToTheTest() throws {
    let wish = try #require(ColorWish([coral], excludesOthers: true))
    #expect(wish.score(of: signature(["#e07a5f": 1])) == 1)
    #expect(abs(wish.score(of: signature(["#e07a5f": 0.5, "#1d35b0": 0.5])) - 0.75) < 1e-12)
    #expect(wish.score(of: signature(["#1d35b0": 1])) == 0)
  }

  @Test func needsAColor() {
    #expect(ColorWish([WeightedTerm(.text("red"))]) == nil)
  }

  /// Thirty pictures of other colors, one of which has 3 % of the wanted one: a disk, as an orange in a kitchen.
  @Test func findsAnAccentOfThreePercentInPixels() throws {
    var random = SeededGenerator(seed: 3)
    let wish = try #require(ColorWish([coral]))
    let backgrounds = (0..<30).map { _ in
      (0..<3).map { _ in
        // Blues, greens and greys, none near coral.
        RGBColor(
          red: .random(in: 0...120, using: &random), green: .random(in: 90...200, using: &random),
          blue: .random(in: 120...255, using: &random))
      }
    }
    let scores = backgrounds.enumerated().map { place, colors in
      let palette = PaletteExtractor().palette(
        of: ColorHistogram(picture(colors, accent: place == 17 ? coral : nil, noise: &random)))
      return (
        signature: wish.score(of: PaletteSignature(palette)),
        lanes: ColorScan(wish).score(of: PaletteLanes(palette))
      )
    }
    let best = scores.indices.max { scores[$0].signature < scores[$1].signature }
    #expect(best == 17)
    #expect(scores[17].signature > 0.8)
    #expect(scores.indices.allSatisfy { $0 == 17 || scores[$0].signature < 0.4 })
  }

  /// A 96 × 96 picture of three stripes with noise, and a disk of 3 % if there is an accent.
  private func picture(
    _ colors: [RGBColor], accent: RGBColor?, noise random: inout SeededGenerator
  ) -> PixelBuffer {
    var samples: [UInt8] = []
    for y in 0..<96 {
      for x in 0..<96 {
        // π · 9.4² is 3.0 % of 96².
        let isAccent = (x - 60) * (x - 60) + (y - 30) * (y - 30) < 88
        let color = isAccent ? accent ?? colors[x * 3 / 96] : colors[x * 3 / 96]
        for sample in [color.red, color.green, color.blue] {
          samples.append(UInt8(min(max(Int(sample) + Int.random(in: -8...8, using: &random), 0), 255)))
        }
        samples.append(255)
      }
    }
    return PixelBuffer(size: PixelSize(width: 96, height: 96), samples: samples)
  }

  private func term(_ color: RGBColor, _ weight: Double) -> WeightedTerm {
    WeightedTerm(.color(color), weight: weight)
  }
}

struct ColorScanTests {
  /// The plain version in double precision is the oracle.
  @Test(arguments: [false, true]) func scoresAsThePlainVersionDoes(excludesOthers: Bool) throws {
    var random = SeededGenerator(seed: 11)
    func color() -> RGBColor {
      RGBColor(
        red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
        blue: .random(in: 0...255, using: &random))
    }
    for _ in 0..<400 {
      let terms = (0...Int.random(in: 0...3, using: &random)).map { _ in
        WeightedTerm(.color(color()), weight: [1, 0.4, 2, -1, -0.5].randomElement(using: &random) ?? 1)
      }
      let wish = try #require(ColorWish(terms, excludesOthers: excludesOthers))
      let swatches = (0...Int.random(in: 0...7, using: &random)).map { _ in
        Swatch(color: color(), share: Double.random(in: 0.001...1, using: &random))
      }
      let palette = Palette(swatches: swatches)
      let plain = wish.score(of: PaletteSignature(palette))
      let fast = Double(ColorScan(wish).score(of: PaletteLanes(palette)))
      // Single precision of the conversion, divided by τ.
      #expect(abs(plain - fast) < 2e-4, "\(plain) \(fast)")
    }
  }

  @Test func survivesWhatADamagedFileMayHold() throws {
    let scan = ColorScan(try #require(ColorWish([RGBColor(red: 1, green: 2, blue: 3)])))
    for shares in [SIMD8<Float>(repeating: .nan), SIMD8(repeating: -.infinity), SIMD8(repeating: .infinity)] {
      let lanes = PaletteLanes(colors: SIMD8(repeating: .max), shares: shares, count: 1000)
      #expect((0...1).contains(scan.score(of: lanes)))
    }
    #expect(scan.score(of: PaletteLanes(colors: .zero, shares: .zero, count: 0)) == 0)
  }
}
