import Imaging
import Moodboards
import Testing

/// How good boards are; medians over a few sets, with a short search that a debug build can afford.
struct SlicingQualityTests {
  private static let room = PixelSize(width: 920, height: 1200)
  private static let layout = SlicingLayout(arrangements: 20_000)
  private static let sets = 5

  private struct Board {
    let rects: [PixelRect]
    var areas: [Double] { rects.map { Double($0.size.area) } }
    var mean: Double { areas.reduce(0, +) / Double(rects.count) }
    var largestOther: Double { areas.dropFirst().max() ?? 0 }

    var open: Double {
      let width = (rects.map(\.maxX).max() ?? 0) - (rects.map(\.x).min() ?? 0)
      let height = (rects.map(\.maxY).max() ?? 0) - (rects.map(\.y).min() ?? 0)
      return 1 - Double(width * height) / Double(room.area)
    }

    var coverage: Double { areas.reduce(0, +) / Double(room.area) }
  }

  /// Boards of camera shapes; the first picture leads.
  private static func boards(_ count: Int) throws -> [Board] {
    try (0..<sets).map { salt in
      let sizes = Samples.members(count, salt: salt).map(\.size)
      let gutter = min(10, Int((Double(room.area) / Double(count)).squareRoot() / 30))
      let problem = LayoutProblem(
        aspectRatios: sizes.map(\.aspectRatio), weights: PictureWeights.wished(for: sizes, hero: 0, in: room),
        likeness: Array(repeating: 0, count: count * count), hero: 0, area: room, gutter: gutter)
      return Board(rects: try layout.place(problem, seed: UInt64(salt)))
    }
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  @Test(arguments: [9, 16, 24])
  func closesThePage(count: Int) throws {
    let boards = try Self.boards(count)
    #expect(Self.median(boards.map(\.open)) <= 0.005, "\(boards.map(\.open))")
    #expect(Self.median(boards.map(\.coverage)) >= 0.94, "\(boards.map(\.coverage))")
  }

  @Test(arguments: [9, 16, 24])
  func losesNoPictureBesideTheOthers(count: Int) throws {
    for board in try Self.boards(count) {
      #expect((board.areas.min() ?? 0) >= 0.25 * board.mean)
    }
  }

  @Test(arguments: [9, 16, 24])
  func letsOnePictureLead(count: Int) throws {
    let boards = try Self.boards(count)
    #expect((2...3).contains(Self.median(boards.map { $0.areas[0] / $0.mean })))
    for board in boards { #expect(board.largestOther <= 0.8 * board.areas[0]) }
  }

  @Test func putsTheHeroOnAThirdOrTheMiddle() throws {
    let off = try Self.boards(16).map { board in
      let hero = board.rects[0]
      let across = Double(hero.x + hero.maxX) / 2 / Double(Self.room.width)
      return [1.0 / 3, 0.5, 2.0 / 3].map { abs($0 - across) }.min() ?? 1
    }
    #expect(Self.median(off) <= 0.06, "\(off)")
  }
}
