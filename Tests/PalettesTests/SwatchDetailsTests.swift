import ColorScience
import Imaging
import Palettes
import Testing

struct SwatchDetailsTests {
  @Test func givesEachRoleToTheSwatchThatPlaysIt() throws {
    let details = try palette([
      ("#8fa0a8", 0.4), ("#c9a63c", 0.2), ("#f4f1e8", 0.15), ("#1c1a20", 0.12), ("#8a7f78", 0.08),
      ("#d01030", 0.05),
    ]).details(in: nil)
    #expect(details.map(\.role) == [.dominant, .vibrant, .light, .dark, .muted, .accent])
  }

  @Test func aGrayPictureHasNoVibrantAndNoAccent() throws {
    let details = try palette([("#808080", 0.5), ("#303030", 0.3), ("#d0d0d0", 0.15), ("#585858", 0.05)])
      .details(in: nil)
    #expect(details.map(\.role) == [.dominant, .dark, .light, .muted])
  }

  @Test func noRoleIsGivenTwice() {
    let pixels = SyntheticPictures.landscape()
    let roles = PaletteExtractor(colorCount: 12).palette(of: pixels).details(in: nil).compactMap(\.role)
    #expect(Set(roles).count == roles.count)
  }

  @Test func showsWhereEachColorIs() {
    let pixels = SyntheticPictures.stripes([("#3d405b", 3), ("#e07a5f", 5), ("#81b29a", 2)], height: 10)
    let details = PaletteExtractor(colorCount: 3).palette(of: pixels).details(in: pixels)
    // In the middle of each stripe.
    #expect(details.compactMap(\.position?.x) == [0.55, 0.15, 0.85])
    #expect(details.compactMap(\.position?.y) == [0.45, 0.45, 0.45])
  }

  @Test(arguments: PaletteMode.allCases)
  func thePixelAtAPositionIsNearestToItsSwatch(mode: PaletteMode) throws {
    let pixels = SyntheticPictures.landscape()
    let palette = PaletteExtractor(colorCount: 8, mode: mode).palette(of: pixels)
    for detail in palette.details(in: pixels) {
      let position = try #require(detail.position)
      let column = Int(position.x * Double(pixels.size.width))
      let row = Int(position.y * Double(pixels.size.height))
      let offset = 4 * (row * pixels.size.width + column)
      let color = RGBColor(
        red: pixels.samples[offset], green: pixels.samples[offset + 1], blue: pixels.samples[offset + 2])
      let own = color.difference(from: detail.swatch.color)
      #expect(palette.swatches.allSatisfy { color.difference(from: $0.color) >= own })
    }
  }

  @Test func prefersTheDensePlaceToTheScattered() {
    // A lone red column at the left, and a red field at the right.
    let pixels = SyntheticPictures.stripes(
      [("#c00000", 1), ("#ffffff", 59), ("#c00000", 20), ("#ffffff", 40)], height: 10)
    let red = PaletteExtractor(colorCount: 2).palette(of: pixels).details(in: pixels)[1]
    #expect((0.5...0.67).contains(red.position?.x ?? 0))
  }

  @Test func aPaletteOfNoPictureHasNoPositions() throws {
    #expect(try palette([("#808080", 1)]).details(in: nil).map(\.position) == [nil])
  }

  @Test func aTransparentPictureHasNoPositions() throws {
    let pixels = SyntheticPictures.stripes([("#ff0000", 2)], alpha: 0)
    #expect(try palette([("#ffffff", 1)]).details(in: pixels).map(\.position) == [nil])
  }

  @Test(arguments: [
    (SwatchOrder.share, ["#ffffff", "#0000ff", "#ff0000", "#101010", "#00ff00"]),
    (.lightness, ["#101010", "#0000ff", "#ff0000", "#00ff00", "#ffffff"]),
    (.hue, ["#101010", "#ffffff", "#ff0000", "#00ff00", "#0000ff"]),
  ])
  func orders(order: SwatchOrder, hexes: [String]) throws {
    let palette = try palette([
      ("#ffffff", 0.4), ("#0000ff", 0.3), ("#ff0000", 0.15), ("#101010", 0.1), ("#00ff00", 0.05),
    ])
    #expect(palette.details(in: nil, order: order).map(\.swatch.color.hex) == hexes)
  }

  @Test func namesAndRolesDoNotDependOnTheOrder() {
    let palette = PaletteExtractor(colorCount: 8).palette(of: SyntheticPictures.landscape())
    #expect(
      Set(palette.details(in: nil, order: .hue)) == Set(palette.details(in: nil, order: .share)))
  }

  private func palette(_ swatches: [(String, Double)]) throws -> Palette {
    Palette(
      swatches: try swatches.map { Swatch(color: try #require(RGBColor(hex: $0.0)), share: $0.1) })
  }
}
