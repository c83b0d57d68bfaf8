import Testing

@testable import PictureMaps

struct NeighborSearchTests {
  private let span = ProgressSpan(range: 0...1) { _ in }

  @Test(arguments: [1, 5, 12])
  func findsWhatComparingAllFinds(count: Int) throws {
    let table = try Samples.clusters(30, size: 5, dimension: 13)
    let found = try NeighborSearch(in: table).nearest(to: table, count: count, isSelf: true, progress: span)
    for row in [0, 63, 64, 149] {
      let distances = (0..<table.count).map { distance(table, row, $0) }
      let expected = (0..<table.count).filter { $0 != row }
        .sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(count)
      #expect(found.ids(of: row).map(Int.init) == Array(expected))
    }
  }

  @Test func ordersEquallyNearOnesByNumber() throws {
    var table = VectorTable(dimension: 2)
    for vector in [[0, 0], [1, 0], [0, 1], [-1, 0]] as [[Float]] { table.append(vector) }
    let found = try NeighborSearch(in: table).nearest(
      to: table.rows([0]), count: 4, isSelf: false, progress: span)
    #expect(found.ids == [0, 1, 2, 3])
    #expect(found.squaredDistances == [0, 1, 1, 1])
  }

  @Test func findsNoMoreThanThereAre() throws {
    let table = try Samples.clusters(3, size: 1, dimension: 4)
    let found = try NeighborSearch(in: table).nearest(to: table, count: 9, isSelf: true, progress: span)
    #expect(found.width == 2)
    #expect(found.count == 3)
  }

  @Test func findsNothingForOneAlone() throws {
    let table = try Samples.clusters(1, size: 1, dimension: 4)
    let found = try NeighborSearch(in: table).nearest(to: table, count: 5, isSelf: true, progress: span)
    #expect(found.count == 0)
  }

  @Test func candidatesByComponentsMissFewNeighbors() throws {
    let table = try Samples.clusters(10, size: 20, dimension: 96)
    let components = try PrincipalComponents(of: table, count: 24, progress: span)
    let found = try NeighborGraph.neighbors(
      of: table, projections: components.projections(of: table), count: 10, mostComparedInFull: 0,
      progress: span)
    let exact = try NeighborSearch(in: table).nearest(to: table, count: 10, isSelf: true, progress: span)
    let shared = (0..<table.count).map { Set(found.ids(of: $0)).intersection(exact.ids(of: $0)).count }
    #expect(Double(shared.reduce(0, +)) > 0.9 * Double(exact.ids.count))
  }

  private func distance(_ table: VectorTable, _ row: Int, _ other: Int) -> Float {
    (0..<table.dimension).reduce(Float(0)) { sum, index in
      let difference =
        table.components[row * table.stride + index] - table.components[other * table.stride + index]
      return sum + difference * difference
    }
  }
}
