import Embeddings
import Imaging
import PinPalettesTesting
import Testing

struct HashingEmbedderTests {
  let embedder = HashingEmbedder()

  @Test func findsTextsWithCommonWordsAlike() throws {
    let texts = try embedder.embed(texts: ["a red dress", "Red dress!", "morning fog over hills"])
    #expect(texts[0].similarity(to: texts[1]) > 0.5)
    #expect(texts[0].similarity(to: texts[2]) < 0.5)
  }

  @Test func findsPicturesWithCommonColorsAlike() throws {
    let pictures = try embedder.embed([
      plain([250, 10, 10, 255]), plain([240, 20, 5, 255]), plain([10, 20, 250, 255]),
    ])
    #expect(pictures[0] == pictures[1])
    #expect(pictures[0].similarity(to: pictures[2]) < 0.5)
  }

  @Test func compositesAlphaOverWhite() throws {
    let pictures = try embedder.embed([plain([0, 0, 0, 0]), plain([255, 255, 255, 255])])
    #expect(pictures[0] == pictures[1])
  }

  @Test func embedsATextWithoutWords() throws {
    #expect(try embedder.embed(texts: ["", "!"]).map(\.dimension) == [32, 32])
  }

  private func plain(_ pixel: [UInt8]) -> PixelBuffer {
    PixelBuffer(size: PixelSize(width: 3, height: 2), samples: (0..<6).flatMap { _ in pixel })
  }
}
