/// A frame 1 high cut into square buckets, row by row.
struct BucketGrid {
  private let perUnit: Float
  private let columns: Int
  private let rows: Int

  /// More buckets in a row than these would cost more than they spare.
  private static let mostPerUnit: Float = 1024

  /// Cuts a frame `aspect` wide into buckets at least `size` wide.
  init(aspect: Float, size: Float) {
    perUnit = size > 0 ? max(min(1 / size, Self.mostPerUnit).rounded(.down), 1) : 1
    rows = Int(perUnit)
    columns = max(1, Int((aspect * perUnit).rounded(.up)))
  }

  /// The number of buckets.
  var count: Int { columns * rows }

  /// The bucket that a point lies in, or the nearest to it.
  func bucket(of point: SIMD2<Float>) -> Int { row(point.y) * columns + column(point.x) }

  private func column(_ x: Float) -> Int { min(max(Int(max(x, 0) * perUnit), 0), columns - 1) }

  private func row(_ y: Float) -> Int { min(max(Int(max(y, 0) * perUnit), 0), rows - 1) }

  /// Hands over the buckets within one of that of `point`, a row's at a time.
  @inline(__always)
  func forEachRun(near point: SIMD2<Float>, _ body: (ClosedRange<Int>) -> Void) {
    let (column, row) = (column(point.x), row(point.y))
    let (left, right) = (max(column - 1, 0), min(column + 1, columns - 1))
    for row in max(row - 1, 0)...min(row + 1, rows - 1) { body(row * columns + left...row * columns + right) }
  }
}
