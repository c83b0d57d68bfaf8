import ColorScience
import Palettes
import Testing

struct ColorNameTests {
  @Test(arguments: [
    ("#ff7f50", "coral"), ("#663399", "rebeccapurple"), ("#00ffff", "cyan"), ("#ff00ff", "magenta"),
    ("#808080", "gray"), ("#fe0101", "red"),
  ])
  func namesTheNearestColor(hex: String, name: String) throws {
    let color = try #require(RGBColor(hex: hex))
    #expect(Swatch(color: color, share: 1).name.text == name)
  }

  @Test func laterColorsTakeTheNextNearestName() {
    let red = RGBColor(red: 255, green: 0, blue: 0)
    let names = ColorName.unique(for: [red, red]).map(\.text)
    #expect(names.first == "red")
    #expect(names.last != "red")
  }

  @Test func namesWithinAPaletteDiffer() {
    let palette = PaletteExtractor(colorCount: 32).palette(of: SyntheticPictures.landscape())
    #expect(Set(palette.names).count == palette.swatches.count)
  }

  @Test(arguments: [("teal", "#008080"), ("DarkSlateGrey", "#2f4f4f"), ("aqua", "#00ffff")])
  func findsAColorByName(name: String, hex: String) {
    #expect(ColorName.color(named: name)?.hex == hex)
  }

  @Test func knowsNoOtherNames() {
    #expect(ColorName.color(named: "octarine") == nil)
  }

  @Test(arguments: [("#c0737a", "dusty rose"), ("#8ffe09", "acid green"), ("#b1d1fc", "powder blue")])
  func speaksAsXkcdsReadersDo(hex: String, name: String) throws {
    let color = try #require(RGBColor(hex: hex))
    #expect(ColorName.unique(for: [color], vocabulary: .xkcd).map(\.text) == [name])
  }

  @Test func hasNoNameThatAClientMustNotSee() throws {
    // The survey calls these colors by coarse words.
    let colors = try ["#937c00", "#a5a502", "#9aae07", "#7f5e00"].map { try #require(RGBColor(hex: $0)) }
    let names = ColorName.unique(for: colors, vocabulary: .xkcd).map(\.text)
    #expect(names.allSatisfy { name in ["poop", "puke", "shit"].allSatisfy { !name.contains($0) } })
  }
}
