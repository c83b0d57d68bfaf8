import Moodboards
import Testing

struct MoodboardMetricsTests {
  @Test func measuresAGoodBoard() throws {
    let metrics = MoodboardMetrics(try MoodboardDesigner().design(members: Samples.members(9)))
    #expect((0...2).contains(metrics.pageErrorPercent))
    #expect((90...100).contains(metrics.coveragePercent))
    #expect(metrics.aspectDistortionPercent < 1)
    #expect(metrics.heroRatio > 1.5)
    #expect(metrics.areaSpread >= 1)
  }

  @Test func countsTheRoomThatOnePictureLeavesOpen() throws {
    // 920×1420 pixels of room, a picture of 920×460: a third is covered, there is nothing to compare.
    let board = try MoodboardDesigner().design(
      members: [Samples.member(2000, 1000)], options: MoodboardOptions(showsPalette: false))
    let metrics = MoodboardMetrics(board)
    #expect(abs(metrics.coveragePercent - 100 * 460 / 1420) < 0.5)
    #expect(abs(metrics.pageErrorPercent + metrics.coveragePercent - 100) < 0.001)
    #expect(metrics.heroRatio == 1 && metrics.areaSpread == 1)
  }
}
