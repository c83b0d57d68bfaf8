import Testing

@testable import PictureMaps

struct PointSpreadingTests {
  private let span = ProgressSpan(range: 0...1) { _ in }

  @Test func partsACrowdToTheDistanceWanted() throws {
    var random = SplitMix64(seed: 4)
    let crowd = (0..<60).map { _ in SIMD2(0.5 + random.nextSigned() * 0.01, 0.5 + random.nextSigned() * 0.01)
    }
    let points = try PointSpreading.spread(crowd, aspect: 1, distance: 0.05, progress: span)
    #expect(nearest(points) > 0.04)
  }

  @Test func leavesPointsThatHaveRoom() throws {
    let points: [SIMD2<Float>] = [SIMD2(0.1, 0.1), SIMD2(0.5, 0.5), SIMD2(1.5, 0.9)]
    let spread = try PointSpreading.spread(points, aspect: 1.6, distance: 0.1, progress: span)
    #expect(spread == points)
  }

  @Test func partsPointsOnOneSpotEvenInACorner() throws {
    let points = try PointSpreading.spread(
      Array(repeating: .zero, count: 200), aspect: 1, distance: 0.2, progress: span)
    #expect(Set(points).count == 200)
    #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func aFrameIsFilledAlongBothAxes() {
    let points = MapFrame.fitted([SIMD2(0, 0), SIMD2(100, 1), SIMD2(50, 3), SIMD2(20, 0)], aspect: 2)
    #expect(points.map(\.x).min() ?? 1 < 0.1)
    #expect(points.map(\.x).max() ?? 0 > 1.9)
    #expect(points.allSatisfy { (0...2).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func anOutlierDoesNotSqueezeTheOthers() {
    var points = (0..<1000).map { SIMD2(Float($0 % 40), Float($0 / 40)) }
    points.append(SIMD2(10_000, 0))
    let fitted = MapFrame.fitted(points, aspect: 1).dropLast()
    let width = (fitted.map(\.x).max() ?? 0) - (fitted.map(\.x).min() ?? 0)
    #expect(width > 0.5)
  }

  private func nearest(_ points: [SIMD2<Float>]) -> Float {
    var nearest = Float.infinity
    for one in points.indices {
      for other in points.indices where other < one {
        let offset = points[one] - points[other]
        nearest = min(nearest, (offset * offset).sum().squareRoot())
      }
    }
    return nearest
  }
}
