import ColorScience
import Imaging
import Moodboards
import Palettes
import Testing

struct PaletteStripTests {
  private func strip(_ colors: [(hex: String, share: Double)]) throws -> [Moodboard.StripSwatch] {
    let member = MoodboardMember(
      size: PixelSize(width: 2000, height: 1000), palette: Samples.palette(colors))
    return try MoodboardDesigner().design(members: [member]).strip
  }

  private func widths(_ shares: [Double]) throws -> [Int] {
    let colors = ["#9b3a2e", "#2e5d9b", "#3f8f4f", "#d9c34a", "#1c1c22", "#c06fc0"]
    return try strip(zip(colors, shares).map { ($0, $1) }).map(\.rect.width)
  }

  @Test func dividesByShares() throws {
    #expect(try widths([0.5, 0.3, 0.2]) == [460, 276, 184])
  }

  @Test func keepsRoomForTheCodeOfASmallShare() throws {
    let widths = try widths([0.94, 0.02, 0.01, 0.01, 0.01, 0.01])
    #expect(widths.reduce(0, +) == 920)
    // Seven letters of 13 pixels an em, .6 em wide and .03 apart.
    #expect(widths.allSatisfy { $0 >= 58 })
  }

  @Test func givesOneColorTheWholeStrip() throws {
    #expect(try widths([1]) == [920])
  }

  @Test func showsNearTwinsAsOne() throws {
    let strip = try strip([("#a01810", 0.4), ("#a62014", 0.2), ("#203080", 0.4)])
    #expect(strip.count == 2)
    #expect(abs(strip.reduce(0) { $0 + $1.share } - 1) < 1e-9)
  }

  @Test(arguments: 0..<8)
  func neverSetsColorsSideBySideThatLookAlike(seed: Int) throws {
    // Dark and vivid colors, which ΔE00 and OKLab tell apart most differently.
    let members = (0..<12).map { index -> MoodboardMember in
      let colors = (0..<6).map { number -> (hex: String, share: Double) in
        let value = (seed * 7919 + index * 104_729 + number * 1299) % 46656
        return (
          RGBColor(
            red: UInt8(value % 36), green: UInt8(value / 36 % 36), blue: UInt8(value / 1296 % 36 * 4)
          ).hex, 1.0 / 6
        )
      }
      return MoodboardMember(size: PixelSize(width: 3, height: 2), palette: Samples.palette(colors))
    }
    let board = try Samples.designer.design(
      members: members, options: Samples.options { $0.swatchCount = 12 })
    for (one, other) in zip(board.strip, board.strip.dropFirst()) {
      let (first, second) = (OKLab(one.color), OKLab(other.color))
      let (dl, da, db) = (first.lightness - second.lightness, first.a - second.a, first.b - second.b)
      #expect((dl * dl + 4 * (da * da + db * db)).squareRoot() >= 0.04)
    }
  }

  @Test func namesEveryColorDifferently() throws {
    let strip = try strip([("#9b3a2e", 0.5), ("#2e5d9b", 0.3), ("#3f8f4f", 0.2)])
    #expect(Set(strip.map(\.name)).count == 3)
    #expect(strip.allSatisfy { $0.name.first?.isUppercase == true })
  }
}
