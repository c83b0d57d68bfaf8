/// Finds the rows of a table that are nearest to other rows, by comparing all with all.
///
/// Distances are Euclidean. Rows are compared in blocks that stay in the processor's nearest cache.
struct NeighborSearch {
  /// The rows that are searched.
  private let stored: VectorTable
  /// Half the squared length of each, which is what a distance needs of it.
  private let halves: [Float]

  private static let tile = 64
  /// How many queries share a loaded row.
  private static let together = 4

  /// Makes a search among the rows of `table`.
  init(in table: VectorTable) {
    stored = table
    halves = (0..<table.count).map { table.dot($0, table, $0) / 2 }
  }

  /// The nearest rows to each query.
  ///
  /// - Parameters:
  ///   - queries: Vectors of the same dimension.
  ///   - count: How many to find for each: at most as many as there are.
  ///   - isSelf: Whether the queries are the stored rows, each of which is then no neighbor of itself.
  ///   - progress: Told after each block of queries.
  /// - Returns: The neighbors of each query.
  /// - Throws: What `progress` throws.
  func nearest(
    to queries: VectorTable, count: Int, isSelf: Bool, progress: ProgressSpan
  ) throws -> NeighborTable {
    let width = min(count, stored.count - (isSelf ? 1 : 0))
    guard width > 0 else { return NeighborTable(width: 0, ids: [], squaredDistances: []) }
    var selection = NeighborSelection(rows: queries.count, width: width)
    // Queries are padded to whole groups, so that the inner loop has one shape.
    let padding = (Self.together - queries.count % Self.together) % Self.together
    let padded = queries.components + [Float](repeating: 0, count: padding * queries.stride)
    var products = [Float](repeating: 0, count: Self.tile * Self.tile)
    for start in stride(from: 0, to: queries.count, by: Self.tile) {
      let group = start..<min(start + Self.tile, queries.count)
      for first in stride(from: 0, to: stored.count, by: Self.tile) {
        let block = first..<min(first + Self.tile, stored.count)
        multiply(padded, group, block, into: &products)
        offer(products, group, block, isSelf: isSelf, to: &selection)
      }
      try progress(Double(group.upperBound) / Double(queries.count))
    }
    return lengthened(selection.table(), queries)
  }

  /// The dot products of a group of queries with a block of stored rows.
  private func multiply(
    _ queries: [Float], _ group: Range<Int>, _ block: Range<Int>, into products: inout [Float]
  ) {
    let stride = stored.stride
    queries.withUnsafeBufferPointer { queries in
      products.withUnsafeMutableBufferPointer { products in
        stored.withRows { stored in
          guard let queries = queries.baseAddress, let products = products.baseAddress else { return }
          for query in Swift.stride(from: 0, to: group.count, by: Self.together) {
            let first = queries + (group.lowerBound + query) * stride
            for row in 0..<block.count {
              let target = products + query * Self.tile + row
              Self.multiplyFour(first, stored + (block.lowerBound + row) * stride, stride, into: target)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func multiplyFour(
    _ queries: UnsafePointer<Float>, _ row: UnsafePointer<Float>, _ stride: Int,
    into target: UnsafeMutablePointer<Float>
  ) {
    var (a, b) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    var (c, d) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    var offset = 0
    while offset < stride {
      let values = lanes(row, offset)
      a += lanes(queries, offset) * values
      b += lanes(queries, stride + offset) * values
      c += lanes(queries, 2 * stride + offset) * values
      d += lanes(queries, 3 * stride + offset) * values
      offset += VectorTable.block
    }
    target[0] = a.sum()
    target[tile] = b.sum()
    target[2 * tile] = c.sum()
    target[3 * tile] = d.sum()
  }

  /// Offers by half the squared distance less the query's own share, which orders as the distance does.
  private func offer(
    _ products: [Float], _ group: Range<Int>, _ block: Range<Int>, isSelf: Bool,
    to selection: inout NeighborSelection
  ) {
    products.withUnsafeBufferPointer { products in
      halves.withUnsafeBufferPointer { halves in
        for query in group {
          var limit = selection.limit(of: query)
          let offset = (query - group.lowerBound) * Self.tile - block.lowerBound
          for row in block {
            let distance = halves[row] - products[offset + row]
            guard distance <= limit, !isSelf || row != query else { continue }
            selection.offer(Int32(truncatingIfNeeded: row), at: distance, to: query)
            limit = selection.limit(of: query)
          }
        }
      }
    }
  }

  /// Squared distances in place of the figures that the search went by.
  private func lengthened(_ table: NeighborTable, _ queries: VectorTable) -> NeighborTable {
    let own = (0..<queries.count).map { queries.dot($0, queries, $0) }
    let distances = table.squaredDistances.enumerated().map { place, figure in
      max(0, 2 * figure + own[place / table.width])
    }
    return NeighborTable(width: table.width, ids: table.ids, squaredDistances: distances)
  }
}
