import Imaging
import Moodboards
import Testing

struct SlicingOrderTests {
  private static let room = PixelSize(width: 900, height: 1200)
  private static let layout = SlicingLayout(arrangements: 10_000)

  private static func place(
    _ count: Int, likeness: [Double]? = nil, order: ReadingOrder, seed: UInt64 = 1
  ) throws -> [PixelRect] {
    let sizes = Samples.members(count).map(\.size)
    let problem = LayoutProblem(
      aspectRatios: sizes.map(\.aspectRatio), weights: PictureWeights.wished(for: sizes, hero: 2, in: room),
      likeness: likeness ?? Array(repeating: 0, count: count * count), hero: 2, order: order, area: room,
      gutter: 8)
    return try layout.place(problem, seed: seed)
  }

  /// Whether a reader comes to `one` first: side by side from the left, else from the top.
  private static func precedes(_ one: PixelRect, _ other: PixelRect) -> Bool {
    let overlap = min(one.maxY, other.maxY) - max(one.y, other.y)
    return 2 * overlap > min(one.height, other.height)
      ? one.x + one.maxX < other.x + other.maxX : one.y + one.maxY < other.y + other.maxY
  }

  @Test(arguments: [9, 16, 24])
  func followsRanksAlongTheReadingPath(count: Int) throws {
    // A rank that has nothing to do with the index.
    let ranks = (0..<count).map { ($0 * 5 + 3) % count }
    #expect(Set(ranks).count == count)
    let rects = try Self.place(count, order: .ranked(ranks))
    var (right, all) = (0, 0)
    for one in 0..<count {
      for other in 0..<count where ranks[one] < ranks[other] {
        all += 1
        if Self.precedes(rects[one], rects[other]) { right += 1 }
      }
    }
    #expect(Double(right) >= 0.85 * Double(all), "\(right) of \(all)")
  }

  /// Three kinds of pictures, each alike among themselves.
  private static func kinds(_ count: Int, alike: Double) -> [Double] {
    var likeness = Array(repeating: 0.0, count: count * count)
    for one in 0..<count {
      for other in 0..<count where one % 3 == other % 3 {
        likeness[one * count + other] = one == other ? 1 : alike
      }
    }
    return likeness
  }

  private static func meanDistance(_ rects: [PixelRect]) -> Double {
    var (sum, pairs) = (0.0, 0.0)
    for one in rects.indices {
      for other in 0..<one where one % 3 == other % 3 {
        let dx = Double(rects[one].x + rects[one].maxX - rects[other].x - rects[other].maxX) / 2
        let dy = Double(rects[one].y + rects[one].maxY - rects[other].y - rects[other].maxY) / 2
        sum += (dx * dx + dy * dy).squareRoot()
        pairs += 1
      }
    }
    return sum / pairs
  }

  @Test func spreadsLikePicturesFurtherThanChance() throws {
    let likeness = Self.kinds(9, alike: 0.7)
    let spread = try (0..<4).map {
      Self.meanDistance(try Self.place(9, likeness: likeness, order: .spread, seed: $0))
    }
    let free = try (0..<4).map { Self.meanDistance(try Self.place(9, order: .free, seed: $0)) }
    #expect(spread.reduce(0, +) > 1.08 * free.reduce(0, +), "\(spread) \(free)")
  }

  @Test(arguments: [9, 16, 24], [ReadingOrder.free, .spread])
  func neverLetsLookAlikesTouch(count: Int, order: ReadingOrder) throws {
    var likeness = Array(repeating: 0.2, count: count * count)
    for pair in stride(from: 0, to: count - 1, by: 4) {
      likeness[pair * count + pair + 1] = 0.95
      likeness[(pair + 1) * count + pair] = 0.95
    }
    let rects = try Self.place(count, likeness: likeness, order: order)
    for pair in stride(from: 0, to: count - 1, by: 4) {
      // One pixel more than a gutter all round reaches whatever lies beside it.
      let one = rects[pair]
      let reach = 9
      let wide = PixelRect(x: one.x - reach, y: one.y, width: one.width + 2 * reach, height: one.height)
      let tall = PixelRect(x: one.x, y: one.y - reach, width: one.width, height: one.height + 2 * reach)
      #expect(!wide.overlaps(rects[pair + 1]) && !tall.overlaps(rects[pair + 1]))
    }
  }

  @Test func putsTwinsOfAnOtherwiseEmptyBoardAcross() throws {
    // Four squares, two of a kind: in a two by two grid the pairs must lie across.
    let likeness: [Double] = [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1]
    let problem = LayoutProblem(
      aspectRatios: [1, 1, 1, 1], weights: [1, 1, 1, 1], likeness: likeness, hero: 0,
      area: PixelSize(width: 410, height: 410), gutter: 10)
    let rects = try Self.layout.place(problem, seed: 1)
    #expect(rects[0].x != rects[1].x && rects[0].y != rects[1].y)
  }
}
