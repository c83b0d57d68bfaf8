import ColorScience
import Palettes
import Testing

@testable import PinPalettesKit

struct LibraryOrderTests {
  @Test func numbersInNamesAreSortedByTheirValue() {
    let names = ["b.jpg", "IMG_10.jpg", "img_9.jpg", "IMG_010b.jpg", "a.jpg", "10.jpg", "2.jpg", "img.jpg"]
    let sorted = names.sorted { NaturalName($0) < NaturalName($1) }
    #expect(
      sorted == ["2.jpg", "10.jpg", "a.jpg", "b.jpg", "img.jpg", "img_9.jpg", "IMG_10.jpg", "IMG_010b.jpg"])
  }

  @Test func picturesAreAsOldAsTheyWereTakenWhereThatIsKnown() async throws {
    // All files were changed in 2023; two of the pictures do not say when they were taken.
    try await MappedLibrary.with(6) { library in
      let page = try await library.studio().libraryPage(order: .newest)
      #expect(page.pictures.map(\.name) == ["0.jpg", "3.jpg", "5.jpg", "4.jpg", "2.jpg", "1.jpg"])
    }
  }

  @Test func numbersOfAnyLengthHaveAnOrder() {
    let long = String(repeating: "9", count: 400)
    #expect(NaturalName("1") < NaturalName(long))
    #expect(!(NaturalName(long) < NaturalName(long)))
  }

  @Test func lightnessFallsAndRisesInTurn() throws {
    func rank(_ hue: Double, _ lightness: Double) -> ColorRank {
      let color = RGBColor(mapping: OKLab(OKLCH(lightness: lightness, chroma: 0.08, hueDegrees: hue)))
      return ColorRank([Swatch(color: color, share: 1)])
    }
    let width = 360 / Double(ColorRank.bandCount)
    let hues = [0.5, 1.5].map { ColorRank.firstHue + $0 * width }
    #expect(rank(hues[0], 0.7) < rank(hues[0], 0.4))
    #expect(rank(hues[1], 0.4) < rank(hues[1], 0.7))
    #expect(rank(hues[0], 0.4) < rank(hues[1], 0.4))
  }

  @Test func aVividPartSaysMoreThanAGrayGround() {
    let gray = RGBColor(red: 120, green: 118, blue: 121)
    let red = RGBColor(red: 210, green: 30, blue: 40)
    let both = ColorRank([Swatch(color: gray, share: 0.8), Swatch(color: red, share: 0.2)])
    #expect(both.band == ColorRank([Swatch(color: red, share: 1)]).band)
    #expect(ColorRank([Swatch(color: gray, share: 1)]).band == ColorRank.bandCount)
  }
}
