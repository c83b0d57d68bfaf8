import Cards
import ColorScience
import Imaging
import Palettes
import Testing
import VipsImaging

struct VipsVectorRendererTests {
  private let renderer = VipsVectorRenderer(fontsFolder: RenderingSamples.fontsFolder)
  private let size = PixelSize(width: 120, height: 60)

  private func word(in family: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"60\">"
      + "<rect width=\"120\" height=\"60\" fill=\"#fff\"/>"
      + "<text x=\"4\" y=\"44\" font-size=\"40\" font-family=\"\(family)\">Rag</text></svg>"
  }

  @Test(arguments: ["'EB Garamond 12', serif", "Inter, sans-serif", "'JetBrains Mono', monospace"])
  func drawsInOurFamiliesAndNotInAFallback(families: String) throws {
    let ours = try renderer.rasterize(svg: word(in: families), size: size, subject: "word")
    let missing = try renderer.rasterize(svg: word(in: "'No Such Face'"), size: size, subject: "word")
    let differing = zip(ours.samples, missing.samples).count { $0 != $1 }
    #expect(differing > 100)
  }

  @Test func tellsOurFamiliesApart() throws {
    let pictures = try ["'EB Garamond 12'", "Inter", "'JetBrains Mono'"].map {
      try renderer.rasterize(svg: word(in: $0), size: size, subject: "word").samples.hashValue
    }
    #expect(Set(pictures).count == 3)
  }

  @Test func drawsTheSamePixelsEveryTime() throws {
    let svg = word(in: "'EB Garamond 12'")
    let first = try renderer.rasterize(svg: svg, size: size, subject: "word")
    let isSame = try renderer.rasterize(svg: svg, size: size, subject: "word") == first
    #expect(isSame)
  }

  @Test(arguments: [1, 3])
  func drawsACardAtTheSizeWanted(scale: Int) throws {
    let color = RGBColor(red: 176, green: 58, blue: 46)
    let swatch = Swatch(color: color, share: 1)
    let card = PaletteCard(
      title: "Brick", swatches: [SwatchDetails(swatch: swatch, name: swatch.name, role: nil, position: nil)])
    let size = PixelSize(width: 1600 * scale / 2, height: 900 * scale / 2)
    let pixels = try renderer.rasterize(svg: card.svg, size: size, subject: "card")
    #expect(pixels.size == size)
    #expect(pixels.color(x: size.width / 2, y: size.height / 3) == color)
    #expect(pixels.color(x: 1, y: 1) == RGBColor(red: 0xFB, green: 0xFA, blue: 0xF8))
  }

  @Test func refusesAnotherShapeThanTheDrawings() {
    #expect {
      _ = try renderer.rasterize(
        svg: word(in: "Inter"), size: PixelSize(width: 120, height: 90), subject: "word.png")
    } throws: {
      ($0 as? ImagingError)?.code == .unwritable && ($0 as? ImagingError)?.subject == "word.png"
    }
  }

  @Test func saysWhichFontIsMissing() {
    #expect {
      _ = try VipsVectorRenderer(fontsFolder: "/nowhere").rasterize(
        svg: word(in: "Inter"), size: size, subject: "word")
    } throws: {
      ($0 as? ImagingError)?.subject == "/nowhere/EBGaramond12-Regular.otf"
    }
  }
}
