/// A picture's luma as a smooth field that can be sampled anywhere.
struct StructureGrid {
  static let side = PictureFingerprint.gridSide

  /// The smoothed luma, row by row.
  private let cells: [Float]
  /// Width divided by height of the picture.
  let aspectRatio: Float

  /// Smooths a grid with the weights 1 2 1, so that sampling between its cells hardly depends on where.
  init(_ grid: [UInt8], aspectRatio: Double, turn: PictureTurn = .upright) {
    let side = Self.side
    let turned = turn == .upright ? grid : Self.turned(grid, turn)
    var rows = [Float](repeating: 0, count: side * side)
    for row in 0..<side {
      let (above, below) = (max(row - 1, 0) * side, min(row + 1, side - 1) * side)
      for column in 0..<side {
        rows[row * side + column] =
          Float(turned[above + column]) + 2 * Float(turned[row * side + column])
          + Float(turned[below + column])
      }
    }
    var cells = rows
    for row in stride(from: 0, to: side * side, by: side) {
      for column in 0..<side {
        let (left, right) = (max(column - 1, 0), min(column + 1, side - 1))
        cells[row + column] = (rows[row + left] + 2 * rows[row + column] + rows[row + right]) / 16
      }
    }
    self.cells = cells
    self.aspectRatio = Float(turn.swapsSides ? 1 / aspectRatio : aspectRatio)
  }

  /// The luma at `x`, `y`, which run from −1 to 1 over the picture, between cells and with the edges prolonged.
  @inline(__always)
  private static func value(_ cells: UnsafeBufferPointer<Float>, x: Float, y: Float) -> Float {
    let limit = Float(side - 1) - 0.001
    let column = min(max((x + 1) * Float(side / 2) - 0.5, 0), limit)
    let row = min(max((y + 1) * Float(side / 2) - 0.5, 0), limit)
    let (left, top) = (Int(column), Int(row))
    let (right, down) = (column - Float(left), row - Float(top))
    let start = top * side + left
    let upper = cells[start] + (cells[start + 1] - cells[start]) * right
    let lower = cells[start + side] + (cells[start + side + 1] - cells[start + side]) * right
    return upper + (lower - upper) * down
  }

  /// Samples what a picture of aspect ratio `aspectRatio` would show that lies on this one as `placement` says.
  func samples(at placement: Placement, aspectRatio: Float) -> StructureSamples {
    let count = StructureSamples.side
    let (cosine, sine) = placement.rotation
    let acrossX = placement.scale * cosine * aspectRatio / self.aspectRatio
    let acrossY = placement.scale * sine * aspectRatio
    let downX = -placement.scale * sine / self.aspectRatio
    let downY = placement.scale * cosine
    return StructureSamples { buffer in
      cells.withUnsafeBufferPointer { cells in
        for row in 0..<count {
          let down = (Float(row) + 0.5) / Float(count) * 2 - 1
          for column in 0..<count {
            let across = (Float(column) + 0.5) / Float(count) * 2 - 1
            buffer[row * count + column] = Self.value(
              cells, x: across * acrossX + down * downX + placement.x,
              y: across * acrossY + down * downY + placement.y)
          }
        }
      }
    }
  }

  /// The grid of the picture turned as `turn` says.
  static func turned(_ grid: [UInt8], _ turn: PictureTurn) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: side * side) { buffer, count in
      for row in 0..<side {
        for column in 0..<side {
          let (sourceRow, sourceColumn) = turn.swapsSides ? (column, row) : (row, column)
          let mirroredRow = turn.mirrorsRows ? side - 1 - sourceRow : sourceRow
          let mirroredColumn = turn.mirrorsColumns ? side - 1 - sourceColumn : sourceColumn
          buffer[row * side + column] = grid[mirroredRow * side + mirroredColumn]
        }
      }
      count = side * side
    }
  }
}
