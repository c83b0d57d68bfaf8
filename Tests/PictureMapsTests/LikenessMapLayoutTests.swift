import Testing

@testable import PictureMaps

struct LikenessMapLayoutTests {
  private let layout = LikenessMapLayout(epochs: 80)

  @Test func keepsNeighborhoodsFarBetterThanPrincipalComponents() throws {
    let table = try Samples.clusters(24, size: 14, dimension: 48, spread: 0.8)
    let components = try PrincipalComponents(
      of: table, count: 2, progress: ProgressSpan(range: 0...1) { _ in })
    let plain = MapQuality(
      of: table, at: LikenessMapLayout.start(components.projections(of: table)), count: 12)
    let points = try layout.points(of: table)
    let mapped = MapQuality(of: table, at: Samples.plane(points), count: 12)
    #expect(mapped.trustworthiness > 0.9)
    #expect(mapped.trustworthiness > plain.trustworthiness + 0.12)
    #expect(mapped.recall > plain.recall + 0.35)
  }

  @Test func givesTheSamePointsAgain() throws {
    let table = try Samples.clusters(5, size: 10, dimension: 12)
    let first = try layout.points(of: table)
    let second = try layout.points(of: table)
    #expect(first == second)
  }

  @Test(arguments: [0, 1, 2, 3, 4, 17])
  func placesAnyNumberApartAndWithinTheMap(count: Int) throws {
    let table = try Samples.clusters(max(count, 1), size: 1, dimension: 6).rows(0..<count)
    let points = try layout.points(of: table)
    #expect(points.count == count)
    #expect(Set(points).count == count)
    #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func putsASinglePictureInTheMiddle() throws {
    let points = try layout.points(of: try Samples.clusters(1, size: 1, dimension: 6))
    #expect(points == [MapPoint(x: 0.5, y: 0.5)])
  }

  @Test func partsPicturesThatAreAllTheSame() throws {
    var table = VectorTable(dimension: 5)
    for _ in 0..<40 { table.append([0, 1, 0, 0, 0]) }
    let points = try layout.points(of: table)
    #expect(Set(points).count == 40)
    #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func takesVectorsOfOneComponent() throws {
    var table = VectorTable(dimension: 1)
    for value in [-1, 1, 1, -1, 1] as [Float] { table.append([value]) }
    let points = try layout.points(of: table)
    #expect(Set(points).count == 5)
  }

  @Test func placesThoseBeyondTheSampleWithTheirOwnKind() throws {
    let table = try Samples.clusters(7, size: 17, dimension: 16, spread: 0.2)
    let points = try LikenessMapLayout(mostLaidOut: 60, epochs: 80).points(of: table)
    let quality = MapQuality(of: table, at: Samples.plane(points), count: 12)
    #expect(Set(points).count == 119)
    #expect(quality.trustworthiness > 0.9)
  }

  @Test func endsWhenItIsCancelled() throws {
    let table = try Samples.clusters(4, size: 10, dimension: 8)
    var told = 0
    #expect(throws: CancellationError.self) {
      try layout.points(of: table) { _ in
        told += 1
        if told == 5 { throw CancellationError() }
      }
    }
    #expect(told == 5)
  }

  @Test func tellsProgressThatNeverFalls() throws {
    var told: [Double] = []
    _ = try layout.points(of: try Samples.clusters(4, size: 10, dimension: 8)) { told.append($0) }
    #expect(told == told.sorted())
    #expect(told.allSatisfy { (0...1).contains($0) })
    #expect(told.last ?? 0 > 0.89)
  }
}
