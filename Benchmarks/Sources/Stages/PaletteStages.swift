import Benchmark
import Imaging
import Palettes
import Vibes
import VipsImaging

/// From the small picture to its palettes and its vibe.
enum PaletteStages {
  static func register() throws {
    let pixels = try VipsDecoder().decode(
      Stages.bytes(of: Stages.sample), subject: Stages.sample, minimumShortSide: DecodingStages.shortSide
    ).pixels
    let histogram = ColorHistogram(pixels)
    let palette = PaletteExtractor().palette(of: histogram)

    benchmark("histogram of \(pixels.size)") { _ = ColorHistogram(pixels) }
    benchmark("palette, 6 colors, faithful") { _ = PaletteExtractor().palette(of: histogram) }
    benchmark("palette, 6 colors, theme") {
      _ = PaletteExtractor(mode: .theme).palette(of: histogram)
    }
    benchmark("palette, automatic number of colors") {
      _ = PaletteExtractor(colorCount: .automatic).palette(of: histogram)
    }
    benchmark("palette, 12 colors, faithful") {
      _ = PaletteExtractor(colorCount: 12).palette(of: histogram)
    }
    benchmark("names, roles and positions of 6 colors") { _ = palette.details(in: pixels) }
    benchmark("vibe") { _ = VibeAnalyzer().vibe(of: pixels) }
  }
}
