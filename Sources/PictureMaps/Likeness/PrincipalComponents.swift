/// The directions in which vectors differ most, and the vectors seen along these alone.
///
/// Found by subspace iteration on the covariance with a Rayleigh–Ritz step at the end, from a fixed random start:
/// the same vectors give the same components. A direction points to where its largest entry is positive.
///
/// Source: Y. Saad, “Numerical methods for large eigenvalue problems”, 2nd edition, 2011, chapter 5.
struct PrincipalComponents {
  /// The mean of the vectors, padded.
  private let mean: [Float]
  /// The directions, largest variance first, each padded.
  private let directions: VectorTable

  /// More vectors than these tell nothing new of a few dozen directions.
  private static let mostRows = 16_384
  /// Directions beyond those wanted, which take up what would slow the last ones down.
  private static let spare = 8
  private static let iterations = 10

  /// The number of directions: as many as asked for, or as many as there are components or vectors.
  var count: Int { directions.count }

  /// Finds `count` directions.
  ///
  /// - Complexity: O(rows · dimension²) for at most 16,384 rows, evenly spaced.
  init(of table: VectorTable, count: Int, progress: ProgressSpan) throws {
    let covariance = try Covariance(of: table, mostRows: Self.mostRows, progress: progress)
    // Vectors vary in no more directions than there are of them.
    let most = min(table.dimension, max(table.count, 1))
    let wanted = min(count, most)
    var basis = Self.start(rows: min(wanted + Self.spare, most), dimension: table.dimension)
    for _ in 0..<Self.iterations { basis = Orthonormal.rows(of: covariance.times(basis)) }
    mean = covariance.mean
    directions = Self.aligned(covariance, basis, count: wanted)
  }

  private static func start(rows: Int, dimension: Int) -> VectorTable {
    var random = SplitMix64(seed: 1)
    var table = VectorTable(dimension: dimension, capacity: rows)
    for _ in 0..<rows { table.append((0..<dimension).map { _ in random.nextSigned() }) }
    return Orthonormal.rows(of: table)
  }

  /// Turns a basis of the subspace to the axes of the vectors' variation within it.
  private static func aligned(_ covariance: Covariance, _ basis: VectorTable, count: Int) -> VectorTable {
    let images = covariance.times(basis)
    let small = (0..<basis.count).map { row in
      (0..<basis.count).map { Double(images.dot(row, basis, $0)) }
    }
    var directions = VectorTable(dimension: basis.dimension, capacity: count)
    for axis in SymmetricEigenvectors.of(small).prefix(count) {
      var direction = [Float](repeating: 0, count: basis.dimension)
      for (row, weight) in axis.enumerated() {
        for index in direction.indices {
          direction[index] += Float(weight) * basis.components[row * basis.stride + index]
        }
      }
      let largest = direction.max { abs($0) < abs($1) } ?? 0
      directions.append(largest < 0 ? direction.map { -$0 } : direction)
    }
    return directions
  }

  /// The coordinates of vectors along the directions, from their mean.
  func projections(of table: VectorTable) -> VectorTable {
    let shift = directions.withRows { directions in
      (0..<count).map { axis in
        mean.withUnsafeBufferPointer { mean -> Float in
          guard let mean = mean.baseAddress else { return 0 }
          return dotProduct(directions + axis * self.directions.stride, mean, table.stride)
        }
      }
    }
    var result = VectorTable(dimension: max(count, 1), capacity: table.count)
    table.withRows { rows in
      directions.withRows { directions in
        for row in 0..<table.count {
          result.append(
            (0..<count).map {
              dotProduct(rows + row * table.stride, directions + $0 * table.stride, table.stride) - shift[$0]
            })
        }
      }
    }
    return result
  }
}
