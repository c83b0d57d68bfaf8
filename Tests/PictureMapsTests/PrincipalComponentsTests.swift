import Testing

@testable import PictureMaps

struct PrincipalComponentsTests {
  private let span = ProgressSpan(range: 0...1) { _ in }

  @Test func findsTheDirectionInWhichVectorsDifferMost() throws {
    var random = SplitMix64(seed: 1)
    var table = VectorTable(dimension: 3)
    for _ in 0..<200 {
      let (along, across) = (10 * random.nextSigned(), random.nextSigned())
      table.append([5 + 0.6 * along, 0.1 * random.nextSigned(), 0.8 * along + across])
    }
    let components = try PrincipalComponents(of: table, count: 3, progress: span)
    let projections = components.projections(of: table)
    #expect(variance(projections, 0) > 30)
    #expect(variance(projections, 1) < 1)
    #expect(variance(projections, 1) > variance(projections, 2))
    // The coordinates are counted from the mean.
    let sum = (0..<200).reduce(Float(0)) { $0 + projections.components[$1 * projections.stride] }
    #expect(abs(sum / 200) < 1e-3)
  }

  @Test func hasNoMoreThanThereAreComponents() throws {
    let table = try Samples.clusters(20, size: 1, dimension: 5)
    let components = try PrincipalComponents(of: table, count: 48, progress: span)
    #expect(components.count == 5)
  }

  @Test func keepsDistancesWhereAllComponentsAreKept() throws {
    let table = try Samples.clusters(20, size: 1, dimension: 11)
    let components = try PrincipalComponents(of: table, count: 11, progress: span)
    let projections = components.projections(of: table)
    for other in 1..<20 {
      #expect(abs(squaredDistance(table, other) - squaredDistance(projections, other)) < 1e-3)
    }
  }

  @Test func fewVectorsOfManyComponentsAreSeenTheSame() throws {
    // Three vectors have two differences, whose lengths no turning changes.
    let table = try Samples.clusters(3, size: 1, dimension: 200)
    let components = try PrincipalComponents(of: table, count: 48, progress: span)
    let projections = components.projections(of: table)
    #expect(components.count == 3)
    for other in 1..<3 {
      #expect(abs(squaredDistance(table, other) / squaredDistance(projections, other) - 1) < 1e-3)
    }
  }

  @Test func seesNoDifferenceAmongEqualVectors() throws {
    var table = VectorTable(dimension: 4)
    for _ in 0..<9 { table.append([1, 2, 3, 4]) }
    let projections = try PrincipalComponents(of: table, count: 2, progress: span).projections(of: table)
    #expect(projections.components.allSatisfy { abs($0) < 1e-5 })
  }

  @Test func eigenvectorsOfASmallMatrixAreThoseOfTheTextbook() {
    // [[2, 1], [1, 2]] has the values 3 and 1 along the diagonals.
    let vectors = SymmetricEigenvectors.of([[2, 1], [1, 2]])
    #expect(abs(abs(vectors[0][0]) - 0.5.squareRoot()) < 1e-12)
    #expect(abs(vectors[0][0] - vectors[0][1]) < 1e-12)
    #expect(abs(vectors[1][0] + vectors[1][1]) < 1e-12)
  }

  private func squaredDistance(_ table: VectorTable, _ other: Int) -> Float {
    table.dot(0, table, 0) + table.dot(other, table, other) - 2 * table.dot(0, table, other)
  }

  private func variance(_ table: VectorTable, _ axis: Int) -> Float {
    (0..<table.count).reduce(Float(0)) { sum, row in
      let value = table.components[row * table.stride + axis]
      return sum + value * value
    } / Float(table.count)
  }
}
