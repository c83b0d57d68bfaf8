import Moodboards
import Testing

struct PaletteStripTests {
  private func widths(_ shares: [Double]) throws -> [Int] {
    let colors = ["#9b3a2e", "#2e5d9b", "#3f8f4f", "#d9c34a", "#1c1c22", "#c06fc0"]
    let palette = Samples.palette(zip(colors, shares).map { ($0, $1) })
    let member = MoodboardMember(size: Samples.member(2000, 1000).size, palette: palette)
    return try MoodboardDesigner().design(members: [member]).strip.map(\.rect.width)
  }

  @Test func dividesByShares() throws {
    #expect(try widths([0.5, 0.3, 0.2]) == [460, 276, 184])
  }

  @Test func keepsRoomForTheCodeOfASmallShare() throws {
    let widths = try widths([0.94, 0.02, 0.01, 0.01, 0.01, 0.01])
    #expect(widths.reduce(0, +) == 920)
    #expect(widths.allSatisfy { $0 >= 80 })
  }

  @Test func givesOneColorTheWholeStrip() throws {
    #expect(try widths([1]) == [920])
  }
}
