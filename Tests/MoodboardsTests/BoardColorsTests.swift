import ColorScience
import Imaging
import Moodboards
import Palettes
import Testing

struct BoardColorsTests {
  private func board(
    _ palettes: [Palette], background: MoodboardOptions.Background = .automatic,
    template: BoardTemplate = .bric
  ) throws -> Moodboard {
    try Samples.designer.design(
      members: palettes.map {
        MoodboardMember(size: PixelSize(width: 1500, height: 1000), palette: $0, caption: "a")
      },
      options: Samples.options {
        $0.background = background
        $0.template = template
        $0.title = "A"
        $0.caption = "b"
      })
  }

  private let day = Samples.palette([("#c8783c", 0.6), ("#e6e1d7", 0.4)])
  private let night = Samples.palette([("#0a0d18", 0.6), ("#20304a", 0.3), ("#d89a3a", 0.1)])
  private let white = Samples.palette([("#ffffff", 1)])

  @Test func standsDarkSetsOnADarkGround() throws {
    let background = try #require(try board([night, night]).background)
    // Rounding to 8 bits moves L* by at most a quarter here.
    #expect((9.75...14.25).contains(CIELab(background).lightness))
  }

  @Test func standsOtherSetsOnAQuietPaper() throws {
    let background = CIELab(try #require(try board([day, day]).background))
    #expect((93.75...97.25).contains(background.lightness))
    #expect(background.chroma < 5)
  }

  @Test(arguments: ["#ffffff", "#000000", "#808080", "#777777", "#c60e0b", "#f2e205", "#2b5dd7"])
  func keepsTypeLegibleOnAnyColor(hex: String) throws {
    let ground = try #require(RGBColor(hex: hex))
    let board = try board([day], background: .color(ground))
    #expect(board.background == ground)
    #expect(board.labels.allSatisfy { $0.color.contrastRatio(with: ground) >= 4.5 })
  }

  @Test func outlinesASwatchThatWouldVanish() throws {
    let plain = try board([day])
    let hidden = try board([day], background: .color(plain.strip[0].color))
    #expect(plain.strip[0].outline == nil)
    #expect(hidden.strip[0].outline != nil)
  }

  @Test func takesADarkerPaperWhereAWhitePictureWouldVanish() throws {
    let background = CIELab(try #require(try board([white, day]).background))
    #expect((84...91).contains(background.lightness))
  }

  @Test func takesALighterNightWhereABlackPictureWouldVanish() throws {
    let black = Samples.palette([("#1f1f1f", 1)])
    let background = CIELab(try #require(try board([black, night], background: .dark).background))
    #expect(background.lightness > 16)
  }

  @Test func keepsAColorThatWasAskedFor() throws {
    let color = RGBColor(red: 255, green: 255, blue: 255)
    #expect(try board([white], background: .color(color)).background == color)
  }

  @Test func standsAWhitePictureOnADarkerPrint() throws {
    let print = try board([white], template: .polaroid).cards[0].color
    #expect(CIELab(print).lightness < 96)
    #expect(CIELab(try board([day], template: .polaroid).cards[0].color).lightness > 97)
  }
}
