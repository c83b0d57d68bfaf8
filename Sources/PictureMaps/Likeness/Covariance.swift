/// How the components of vectors vary together: Σ (x − mean)(x − mean)ᵀ, not divided by their number.
struct Covariance {
  /// The mean vector, padded.
  let mean: [Float]
  /// The vectors less their mean.
  private let centered: VectorTable
  /// The matrix row by row, each padded; nil where there are so few vectors that products with them are quicker.
  private let entries: [Float]?

  /// Sums over at most `mostRows` rows, evenly spaced.
  init(of table: VectorTable, mostRows: Int, progress: ProgressSpan) throws {
    let used = min(table.count, mostRows)
    let chosen = (0..<used).map { $0 * table.count / used }
    let mean = Self.mean(of: table, chosen)
    var centered = VectorTable(dimension: table.dimension, capacity: used)
    for row in chosen {
      let values = table.components[row * table.stride..<row * table.stride + table.dimension]
      centered.append(zip(values, mean).map { $0 - $1 })
    }
    self.mean = mean
    self.centered = centered
    entries = 2 * used < table.dimension ? nil : try Self.entries(of: centered, progress)
  }

  private static func mean(of table: VectorTable, _ chosen: [Int]) -> [Float] {
    var sums = [Double](repeating: 0, count: table.stride)
    for row in chosen {
      for index in 0..<table.stride { sums[index] += Double(table.components[row * table.stride + index]) }
    }
    return sums.map { Float($0 / Double(max(chosen.count, 1))) }
  }

  private static func entries(of centered: VectorTable, _ progress: ProgressSpan) throws -> [Float] {
    let (dimension, stride) = (centered.dimension, centered.stride)
    // Four rows at a time: each entry is then loaded and stored once for four products.
    let padding = [Float](repeating: 0, count: (4 - centered.count % 4) % 4 * stride)
    let rows = centered.components + padding
    var entries = [Float](repeating: 0, count: dimension * stride)
    for start in Swift.stride(from: 0, to: centered.count, by: 4) {
      rows.withUnsafeBufferPointer { rows in
        guard let rows = rows.baseAddress else { return }
        add(rows + start * stride, to: &entries, dimension: dimension, stride: stride)
      }
      if start % 1024 == 0 { try progress(Double(start) / Double(centered.count)) }
    }
    for row in 0..<dimension {
      for column in 0..<row { entries[row * stride + column] = entries[column * stride + row] }
    }
    return entries
  }

  /// Adds the outer products of four vectors with themselves, at and right of the diagonal.
  private static func add(
    _ four: UnsafePointer<Float>, to entries: inout [Float], dimension: Int, stride: Int
  ) {
    entries.withUnsafeMutableBufferPointer { entries in
      guard let entries = entries.baseAddress else { return }
      for row in 0..<dimension {
        let (a, b) = (four[row], four[stride + row])
        let (c, d) = (four[2 * stride + row], four[3 * stride + row])
        let target = entries + row * stride
        for column in Swift.stride(from: row / VectorTable.block * VectorTable.block, to: stride, by: 8) {
          let first = a * lanes(four, column) + b * lanes(four, stride + column)
          let second = c * lanes(four, 2 * stride + column) + d * lanes(four, 3 * stride + column)
          UnsafeMutableRawPointer(target + column).storeBytes(
            of: lanes(target, column) + (first + second), as: SIMD8<Float>.self)
        }
      }
    }
  }

  /// The products with the rows of a table, as rows.
  func times(_ table: VectorTable) -> VectorTable {
    var result = VectorTable(dimension: centered.dimension, capacity: table.count)
    for row in 0..<table.count {
      result.append(entries.map { product($0, table, row) } ?? productWithRows(table, row))
    }
    return result
  }

  private func product(_ entries: [Float], _ table: VectorTable, _ row: Int) -> [Float] {
    let stride = centered.stride
    return entries.withUnsafeBufferPointer { entries in
      table.withRows { rows in
        guard let entries = entries.baseAddress else { return [] }
        return (0..<centered.dimension).map {
          dotProduct(entries + $0 * stride, rows + row * stride, stride)
        }
      }
    }
  }

  /// The product without the matrix: the vectors, each by its dot product with the row.
  private func productWithRows(_ table: VectorTable, _ row: Int) -> [Float] {
    let stride = centered.stride
    var sums = [Float](repeating: 0, count: stride)
    for vector in 0..<centered.count {
      let weight = centered.dot(vector, table, row)
      for index in 0..<stride { sums[index] += weight * centered.components[vector * stride + index] }
    }
    return Array(sums.prefix(centered.dimension))
  }
}
