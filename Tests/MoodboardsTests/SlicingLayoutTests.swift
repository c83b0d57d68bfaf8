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

  @Test(arguments: [[20.0], [0.05], [20, 0.05], [20, 20, 20, 0.05, 0.05, 1], [40, 0.025, 1.5]])
  func survivesExtremeShapes(ratios: [Double]) throws {
    let rects = try quick.place(problem(ratios), seed: 1)
    #expect(rects.allSatisfy { $0.width >= 1 && $0.height >= 1 })
  }

  @Test func refusesGuttersThatLeaveNoRoom() {
    #expect {
      try quick.place(problem(ratios(30), gutter: 400), seed: 1)
    } throws: {
      ($0 as? MoodboardsError)?.code == .doesNotFit
    }
  }

  @Test func placesFiveHundredPictures() throws {
    let rects = try SlicingLayout(arrangements: 200).place(problem(ratios(500), gutter: 2), seed: 1)
    let room = PixelRect(x: 0, y: 0, width: Self.room.width, height: Self.room.height)
    #expect(rects.count == 500 && rects.allSatisfy(room.contains))
  }

  @Test(arguments: [2, 3, 4])
  func findsTheSameBoardOfAFewFromEverySeed(count: Int) throws {
    // So few trees are all looked at: only the sides may change.
    let problem = problem(ratios(count, salt: 1))
    let sizes = try (0..<4).map { seed in
      try SlicingLayout().place(problem, seed: seed).map(\.size)
    }
    #expect(Set(sizes).count == 1, "\(sizes)")
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
