import PaletteFormats
import Testing

struct PhotoshopSwatchesTests {
  @Test func writesASectionWithoutNamesAndOneWithThem() {
    let document = PaletteDocument(
      title: "sea",
      swatches: [.sample("#ff8000", share: 0.6, name: "or"), .sample("#000102", share: 0.4, name: "é")])
    let orange: [UInt8] = [0, 0, 0xFF, 0xFF, 0x80, 0x80, 0, 0, 0, 0]
    let black: [UInt8] = [0, 0, 0, 0, 1, 1, 2, 2, 0, 0]
    #expect(
      PaletteFormat.aco.encode([document]) == [0, 1, 0, 2] + orange + black
        + [0, 2, 0, 2] + orange + [0, 0, 0, 3, 0, 0x6F, 0, 0x72, 0, 0]
        + black + [0, 0, 0, 2, 0, 0xE9, 0, 0])
  }
}
