import Testing

@testable import PictureMaps

struct MapGrowthTests {
  private let corners = [
    MapPoint(x: 0.1, y: 0.1), MapPoint(x: 0.9, y: 0.1), MapPoint(x: 0.1, y: 0.9), MapPoint(x: 0.9, y: 0.9),
  ]

  /// Four kinds of vectors, each about one corner, with the corner of every row.
  private func table(size: Int) throws -> VectorTable {
    try Samples.clusters(4, size: size, dimension: 8, spread: 0.1)
  }

  @Test func leavesKnownPicturesWhereTheyAre() throws {
    let known = corners.map { Optional($0) } + [nil, nil, nil, nil]
    let points = try MapGrowth().points(among: known, table: try table(size: 2))
    #expect(Array(points.prefix(4)) == corners)
  }

  @Test func putsNewPicturesBesideThoseMostLikeThem() throws {
    // Twelve known pictures, three about each corner, and one new of each kind.
    let table = try table(size: 4)
    var known: [MapPoint?] = (0..<12).map { row in
      let shift = Float(row / 4) * 0.02
      return MapPoint(x: corners[row % 4].x + shift, y: corners[row % 4].y)
    }
    known += [nil, nil, nil, nil]
    let points = try MapGrowth().points(among: known, table: table)
    for kind in 0..<4 {
      #expect(abs(points[12 + kind].x - corners[kind].x) < 0.3)
      #expect(abs(points[12 + kind].y - corners[kind].y) < 0.3)
    }
  }

  @Test func putsNoTwoOnOneSpot() throws {
    let known: [MapPoint?] = [MapPoint(x: 0, y: 0)] + Array(repeating: nil, count: 60)
    var table = VectorTable(dimension: 2)
    for _ in known { table.append([1, 0]) }
    let points = try MapGrowth().points(among: known, table: table)
    #expect(Set(points).count == 61)
    #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) })
  }

  @Test func findsPlacesOnAnEmptyMap() throws {
    let points = try MapGrowth().points(among: [nil, nil, nil, nil], table: try table(size: 1))
    #expect(Set(points).count == 4)
  }

  @Test func hasNothingToDoForNoPicture() throws {
    let points = try MapGrowth().points(among: [], table: VectorTable(dimension: 3))
    #expect(points.isEmpty)
  }

  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func aMirroredMapIsTurnedBack(mirrored: (x: Bool, y: Bool)) {
    let old = [MapPoint(x: 0.1, y: 0.2), MapPoint(x: 0.8, y: 0.3), MapPoint(x: 0.5, y: 0.9)]
    let new = old.map { MapPoint(x: mirrored.x ? 1 - $0.x : $0.x, y: mirrored.y ? 1 - $0.y : $0.y) }
    let turned = MapTurning.turned(new, towards: old.map { Optional($0) })
    for (point, before) in zip(turned, old) {
      #expect(abs(point.x - before.x) < 1e-6 && abs(point.y - before.y) < 1e-6)
    }
  }
}
