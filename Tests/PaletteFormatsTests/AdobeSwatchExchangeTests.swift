import PaletteFormats
import Testing

struct AdobeSwatchExchangeTests {
  /// Two groups of one color each, spelled out byte by byte.
  @Test func writesAGroupAPicture() {
    let documents = ["s", "🌊"].map { title in
      PaletteDocument(title: title, swatches: [.sample("#ff0033", share: 1, name: "hot")])
    }
    let header: [UInt8] = [0x41, 0x53, 0x45, 0x46, 0, 1, 0, 0, 0, 0, 0, 6]
    let color: [UInt8] =
      [0, 1, 0, 0, 0, 28, 0, 4, 0, 0x68, 0, 0x6F, 0, 0x74, 0, 0, 0x52, 0x47, 0x42, 0x20]
      + [0x3F, 0x80, 0, 0, 0, 0, 0, 0, 0x3E, 0x4C, 0xCC, 0xCD, 0, 2]
    let end: [UInt8] = [0xC0, 2, 0, 0, 0, 0]
    #expect(
      PaletteFormat.ase.encode(documents) == header
        + [0xC0, 1, 0, 0, 0, 6, 0, 2, 0, 0x73, 0, 0] + color + end
        + [0xC0, 1, 0, 0, 0, 8, 0, 3, 0xD8, 0x3C, 0xDF, 0x0A, 0, 0] + color + end)
  }

  @Test func cutsATitleThatItsLengthCannotCount() {
    let title = String(repeating: "🌊", count: 40_000)
    let bytes = PaletteFormat.ase.encode([
      PaletteDocument(title: title, swatches: PaletteDocument.night.swatches)
    ])
    // 32,767 waves of two units each and the final zero: 65,535.
    #expect(bytes[18..<20] == [0xFF, 0xFF])
    #expect(bytes[(20 + 65_532 * 2)..<(20 + 65_535 * 2)] == [0xD8, 0x3C, 0xDF, 0x0A, 0, 0])
  }
}
