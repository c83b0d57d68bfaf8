import Imaging
import Moodboards
import Testing

struct SlicingLayoutTests {
  private static let room = PixelSize(width: 920, height: 1250)
  private static let gutter = 10
  /// What holds for every arrangement needs no long search.
  private let quick = SlicingLayout(arrangements: 1000)

  private func problem(
    _ ratios: [Double], room: PixelSize = room, gutter: Int = gutter
  ) -> LayoutProblem {
    var weights = Array(repeating: 1.0, count: ratios.count)
    weights[0] = 3
    return LayoutProblem(
      aspectRatios: ratios, weights: weights,
      likeness: Array(repeating: 0, count: ratios.count * ratios.count), hero: 0, area: room, gutter: gutter)
  }

  private func ratios(_ count: Int, salt: Int = 0) -> [Double] {
    Samples.members(count, salt: salt).map(\.size.aspectRatio)
  }

  @Test(arguments: [1, 2, 3, 5, 9, 16, 30, 60])
  func keepsEveryShapeToWithinOnePixelASide(count: Int) throws {
    let ratios = ratios(count)
    for (rect, ratio) in zip(try quick.place(problem(ratios), seed: 3), ratios) {
      // Both edges of a side are rounded by at most half a pixel each.
      let lowest = Double(rect.width - 1) / Double(rect.height + 1)
      let highest = Double(rect.width + 1) / Double(max(1, rect.height - 1))
      #expect((lowest...highest).contains(ratio), "\(rect) is not of ratio \(ratio)")
    }
  }

  @Test(arguments: [1, 2, 3, 5, 9, 16, 30, 60])
  func staysInTheRoomWithoutOverlaps(count: Int) throws {
    let rects = try quick.place(problem(ratios(count)), seed: 1)
    let room = PixelRect(x: 0, y: 0, width: Self.room.width, height: Self.room.height)
    #expect(rects.count == count && rects.allSatisfy(room.contains))
    for (index, rect) in rects.enumerated() {
      #expect(!rects[..<index].contains { $0.overlaps(rect) })
    }
  }

  @Test(arguments: [4, 9, 16, 30])
  func givesEveryPictureANeighborAtExactlyOneGutter(count: Int) throws {
    let rects = try quick.place(problem(ratios(count)), seed: 2)
    let right = rects.map(\.maxX).max()
    for rect in rects where rect.maxX != right {
      // Whoever faces this picture's right edge begins one gutter further, to the pixel.
      let facing = rects.filter { $0.x >= rect.maxX && $0.y < rect.maxY && rect.y < $0.maxY }
      #expect(facing.map(\.x).min() == rect.maxX + Self.gutter)
    }
  }

  @Test func centersTheBlock() throws {
    let rects = try quick.place(problem([3]), seed: 1)
    #expect(rects.count == 1)
    #expect(abs(rects[0].y - (Self.room.height - rects[0].maxY)) <= 1)
    #expect(abs(rects[0].x - (Self.room.width - rects[0].maxX)) <= 1)
  }

  @Test func dependsOnTheSeedAlone() throws {
    let problem = problem(ratios(12))
    let first = try quick.place(problem, seed: 7)
    #expect(try quick.place(problem, seed: 7) == first)
    #expect(try quick.place(problem, seed: 8) != first)
  }

  @Test(arguments: [9, 16])
  func leavesHalfAPercentOpenAtMostInTheMedian(count: Int) throws {
    let open = try (0..<5).map { salt in
      let rects = try SlicingLayout().place(problem(ratios(count, salt: salt)), seed: UInt64(salt))
      let width = (rects.map(\.maxX).max() ?? 0) - (rects.map(\.x).min() ?? 0)
      let height = (rects.map(\.maxY).max() ?? 0) - (rects.map(\.y).min() ?? 0)
      return 1 - Double(width * height) / Double(Self.room.area)
    }
    #expect(open.sorted()[2] <= 0.005, "\(open)")
  }

  @Test(arguments: [5, 9, 16])
  func givesTheHeroTheLargestPlace(count: Int) throws {
    for salt in 0..<2 {
      let areas = try SlicingLayout().place(problem(ratios(count, salt: salt)), seed: 1).map(\.size.area)
      let mean = Double(areas.reduce(0, +)) / Double(count)
      #expect(areas[0] == areas.max())
      #expect(Double(areas[0]) >= 1.5 * mean)
    }
  }

  @Test(arguments: [[20.0], [0.05], [20, 0.05], [20, 20, 20, 0.05, 0.05, 1], [40, 0.025, 1.5]])
  func survivesExtremeShapes(ratios: [Double]) throws {
    let rects = try quick.place(problem(ratios), seed: 1)
    #expect(rects.allSatisfy { $0.width >= 1 && $0.height >= 1 })
  }

  @Test func keepsLikePicturesApart() throws {
    // Four squares, two of a kind: in a two by two grid the pairs must lie across.
    let likeness: [Double] = [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1]
    let problem = LayoutProblem(
      aspectRatios: [1, 1, 1, 1], weights: [1, 1, 1, 1], likeness: likeness, hero: 0,
      area: PixelSize(width: 410, height: 410), gutter: 10)
    let rects = try SlicingLayout().place(problem, seed: 1)
    #expect(rects[0].x != rects[1].x && rects[0].y != rects[1].y)
  }

  @Test func refusesARoomTooSmall() {
    #expect {
      try quick.place(
        problem(ratios(60), room: PixelSize(width: 20, height: 20), gutter: 1), seed: 1)
    } throws: {
      ($0 as? MoodboardsError)?.code == .doesNotFit
    }
  }
}
