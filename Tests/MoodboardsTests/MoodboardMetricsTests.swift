import ColorScience
import Foundation
import Imaging
import Moodboards
import Palettes
import Testing

struct MoodboardMetricsTests {
  private let red = Samples.palette([("#c02020", 1)])
  private let blue = Samples.palette([("#2030c0", 1)])

  /// Two pictures of 100×100 shown at 50×50, ten pixels apart, in a room of 110×100.
  private func board(
    second: Moodboard.Placement? = nil, strip: [RGBColor] = []
  ) -> Moodboard {
    let size = PixelSize(width: 100, height: 100)
    return Moodboard(
      template: .grid, size: PixelSize(width: 200, height: 200), pixelsPerInch: 200, background: nil,
      pictureArea: PixelRect(x: 0, y: 0, width: 110, height: 100), hero: 0,
      placements: [
        Moodboard.Placement(
          member: 0, pictureSize: size, rect: PixelRect(x: 0, y: 0, width: 50, height: 50)),
        second
          ?? Moodboard.Placement(
            member: 1, pictureSize: size, rect: PixelRect(x: 60, y: 0, width: 50, height: 50)),
      ],
      strip: strip.map {
        Moodboard.StripSwatch(
          rect: PixelRect(x: 0, y: 150, width: 10, height: 10), color: $0, share: 1, name: "", outline: nil)
      }, labels: [])
  }

  private func members(_ palettes: Palette...) -> [MoodboardMember] {
    palettes.map { MoodboardMember(size: PixelSize(width: 100, height: 100), palette: $0) }
  }

  @Test func countsTheRoomLeftOpenAndTheRoomCovered() {
    let metrics = MoodboardMetrics(board(), members: members(red, blue))
    #expect(abs(metrics.pageErrorPercent - 50) < 1e-9)
    #expect(abs(metrics.coveragePercent - 100 * 5000 / 11000) < 1e-9)
  }

  @Test func ignoresDistortionThatRoundingExplains() {
    let second = Moodboard.Placement(
      member: 1, pictureSize: PixelSize(width: 100, height: 100),
      rect: PixelRect(x: 60, y: 0, width: 50, height: 51))
    let metrics = MoodboardMetrics(board(second: second), members: members(red, blue))
    #expect(metrics.aspectDistortionPercent == 0)
    #expect(abs(metrics.roundingDistortionPercent - 100 / 51) < 0.1)
  }

  @Test func measuresDistortionBeyondRounding() {
    let second = Moodboard.Placement(
      member: 1, pictureSize: PixelSize(width: 100, height: 100),
      rect: PixelRect(x: 60, y: 0, width: 50, height: 60))
    #expect(MoodboardMetrics(board(second: second), members: members(red, blue)).aspectDistortionPercent > 15)
  }

  @Test func measuresCropInTheMeanAndAtMost() {
    let second = Moodboard.Placement(
      member: 1, pictureSize: PixelSize(width: 200, height: 100),
      crop: PixelRect(x: 50, y: 0, width: 100, height: 100),
      rect: PixelRect(x: 60, y: 0, width: 50, height: 50))
    let metrics = MoodboardMetrics(board(second: second), members: members(red, blue))
    #expect(metrics.cropPercent == 25 && metrics.mostCroppedPercent == 50)
  }

  @Test func comparesAreas() {
    let second = Moodboard.Placement(
      member: 1, pictureSize: PixelSize(width: 100, height: 100),
      rect: PixelRect(x: 60, y: 0, width: 25, height: 25))
    let metrics = MoodboardMetrics(board(second: second), members: members(red, blue))
    #expect(abs(metrics.heroRatio - 1.6) < 1e-9 && abs(metrics.smallestToMean - 0.4) < 1e-9)
    #expect(metrics.areaSpread == 1)
  }

  @Test func findsTheShareOfColorsNearTheStrip() {
    let strip = [RGBColor(red: 190, green: 40, blue: 40)]
    let metrics = MoodboardMetrics(board(strip: strip), members: members(red, blue))
    #expect(abs(metrics.paletteCoverage - 0.5) < 1e-9)
  }

  @Test func contrastsNeighborsAlone() {
    #expect(MoodboardMetrics(board(), members: members(red, red)).neighborContrast == 0)
    #expect(MoodboardMetrics(board(), members: members(red, blue)).neighborContrast > 0.9)
  }

  @Test func writesStableKeys() throws {
    let metrics = MoodboardMetrics(board(), members: members(red, blue), duplicatePairs: 3)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(metrics), as: UTF8.self)
    let keys = json.matches(of: /"([a-z_]+)":/).map { String($0.1) }
    #expect(
      keys == [
        "area_spread", "aspect_distortion_percent", "coverage_percent", "crop_percent", "duplicate_pairs",
        "hero_ratio", "most_cropped_percent", "neighbor_contrast", "page_error_percent", "palette_coverage",
        "pictures", "rounding_distortion_percent", "smallest_to_mean", "template",
      ])
    #expect(json.contains("\"duplicate_pairs\":3") && json.contains("\"template\":\"grid\""))
  }

  @Test func measuresAGoodBoard() throws {
    let members = Samples.members(9)
    let metrics = MoodboardMetrics(try MoodboardDesigner().design(members: members), members: members)
    #expect((0...2).contains(metrics.pageErrorPercent) && (90...100).contains(metrics.coveragePercent))
    #expect(metrics.aspectDistortionPercent == 0 && metrics.cropPercent == 0)
    #expect(metrics.heroRatio > 1.5 && metrics.areaSpread >= 1)
  }
}
