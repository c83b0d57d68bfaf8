import ColorScience
import Testing

@testable import PictureMaps

struct ColorMapLayoutTests {
  private let colors = Samples.colors(300)

  @Test func putsGraysInAPartOfTheirOwn() throws {
    let points = try ColorMapLayout().points(of: colors)
    let columns = Set(points.map(\.x)).sorted()
    let steps = zip(columns, columns.dropFirst()).map { $1 - $0 }
    let widest = try #require(steps.max())
    let gap = try #require(steps.firstIndex(of: widest))
    let left = points.indices.filter { points[$0].x <= columns[gap] }
    // Whole columns of them: 100 grays fill seven columns of 14 but for two.
    #expect(left.count == 98)
    #expect(left.allSatisfy { colors[$0].chroma < 0.01 })
    #expect(widest > 1.4 * (steps.min() ?? 1))
  }

  @Test func putsLightAboveDark() throws {
    let points = try ColorMapLayout().points(of: colors)
    let upper = points.indices.filter { points[$0].y < 0.33 }.map { colors[$0].lightness }
    let lower = points.indices.filter { points[$0].y > 0.67 }.map { colors[$0].lightness }
    #expect(mean(upper) > mean(lower) + 0.35)
  }

  @Test func goesThroughTheHuesFromRedToPurple() throws {
    let points = try ColorMapLayout().points(of: colors)
    func place(_ hues: ClosedRange<Double>) -> Double {
      mean(
        points.indices.filter { colors[$0].chroma > 0.1 && hues.contains(colors[$0].hueDegrees) }
          .map { Double(points[$0].x) })
    }
    let places = [place(0...40), place(60...100), place(130...160), place(220...260), place(290...330)]
    #expect(places == places.sorted())
  }

  @Test func neighborsLookMoreAlikeThanBeforeTheExchange() throws {
    let wall = ColorWall(colors, aspect: 1.6)
    let smoothed = try ColorSmoothing.smoothed(
      wall.hues, colors: colors, progress: ProgressSpan(range: 0...1) { _ in })
    #expect(smoothed.flatMap(\.self).sorted() == wall.hues.flatMap(\.self).sorted())
    #expect(unrest(smoothed) < unrest(wall.hues) * 0.9)
  }

  @Test(arguments: [0, 1, 2, 3, 5, 7, 39, 100])
  func placesAnyNumberApartAndWithinTheMap(count: Int) throws {
    let points = try ColorMapLayout().points(of: Array(colors.prefix(count)))
    #expect(points.count == count)
    #expect(Set(points).count == count)
    #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func usesTheAreaEvenly() throws {
    let points = try ColorMapLayout().points(of: colors)
    var quarters = [0, 0, 0, 0]
    for point in points { quarters[(point.x < 0.5 ? 0 : 1) + (point.y < 0.5 ? 0 : 2)] += 1 }
    #expect(quarters.allSatisfy { (65...85).contains($0) })
  }

  @Test func partsPicturesThatAreAllTheSame() throws {
    let points = try ColorMapLayout().points(of: Array(repeating: colors[1], count: 50))
    #expect(Set(points).count == 50)
  }

  @Test func takesWhatIsNoNumberForGray() throws {
    let broken = OKLab(lightness: .nan, a: .infinity, b: 0)
    let points = try ColorMapLayout().points(of: [broken, colors[1], colors[2], broken])
    #expect(Set(points).count == 4)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test func givesTheSamePointsAgain() throws {
    let first = try ColorMapLayout().points(of: colors)
    let second = try ColorMapLayout().points(of: colors)
    #expect(first == second)
  }

  @Test func endsWhenItIsCancelled() throws {
    #expect(throws: CancellationError.self) {
      try ColorMapLayout().points(of: colors) { _ in throw CancellationError() }
    }
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// The mean difference of pictures that hang side by side.
  private func unrest(_ wall: [[Int]]) -> Double {
    mean(
      zip(wall, wall.dropFirst()).flatMap { left, right in
        zip(left, right).map { one, other in
          let (a, b) = (colors[one], colors[other])
          return abs(a.lightness - b.lightness) + abs(a.a - b.a) + abs(a.b - b.b)
        }
      })
  }
}
