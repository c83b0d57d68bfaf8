internal import Imaging

/// The reduction of a picture to a square of mean lumas.
///
/// Every cell is the exact mean of the area that it covers, in whole numbers, so that the grid of a mirrored or
/// turned picture is the mirrored or turned grid to the last bit.
enum LumaGrid {
  private static let side = PictureFingerprint.gridSide

  /// The luma of opaque samples R G B A, `size` of them, row by row.
  ///
  /// Lengths are counted in 1/32 of a pixel's share: a pixel is `side` long and a cell as long as the picture
  /// has pixels, so that both sides of the picture measure `side × pixels` and no cell edge is a fraction.
  static func cells(of samples: UnsafeBufferPointer<UInt8>, size: PixelSize) -> [UInt8] {
    let rowLength = size.width * 4
    var cells = [UInt8](repeating: 0, count: side * side)
    var columns = [UInt32](repeating: 0, count: rowLength)
    cells.withUnsafeMutableBufferPointer { cells in
      columns.withUnsafeMutableBufferPointer { columns in
        forEachPiece(of: size.height) { row, cellRow, weight, endsCell in
          add(samples, from: row * rowLength, times: UInt16(weight), to: columns)
          guard endsCell else { return }
          reduce(columns, size: size, to: cells, from: cellRow * side)
          columns.update(repeating: 0)
        }
      }
    }
    return cells
  }

  /// Adds one row of samples, weighted, to the sums of all columns.
  ///
  /// The product fits 16 bits (255 × 32), which every processor multiplies eight or more at a time.
  private static func add(
    _ samples: UnsafeBufferPointer<UInt8>, from start: Int, times weight: UInt16,
    to columns: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let source = UnsafeRawPointer(samples.baseAddress),
      let target = UnsafeMutableRawPointer(columns.baseAddress)
    else { return }
    let lanes = 8
    var index = 0
    while index + lanes <= columns.count {
      let values = source.loadUnaligned(fromByteOffset: start + index, as: SIMD8<UInt8>.self)
      let sums = target.loadUnaligned(fromByteOffset: index * 4, as: SIMD8<UInt32>.self)
      let products = SIMD8<UInt16>(truncatingIfNeeded: values) &* weight
      target.storeBytes(
        of: sums &+ SIMD8<UInt32>(truncatingIfNeeded: products), toByteOffset: index * 4,
        as: SIMD8<UInt32>.self)
      index += lanes
    }
    while index < columns.count {
      columns[index] &+= UInt32(UInt16(samples[start + index]) &* weight)
      index += 1
    }
  }

  /// Turns the sums of columns into the lumas of one row of cells.
  private static func reduce(
    _ columns: UnsafeMutableBufferPointer<UInt32>, size: PixelSize,
    to cells: UnsafeMutableBufferPointer<UInt8>, from start: Int
  ) {
    let area = UInt64(size.area)
    var (red, green, blue) = (UInt64(0), UInt64(0), UInt64(0))
    forEachPiece(of: size.width) { column, cell, weight, endsCell in
      let weight = UInt64(weight)
      red &+= UInt64(columns[column * 4]) &* weight
      green &+= UInt64(columns[column * 4 + 1]) &* weight
      blue &+= UInt64(columns[column * 4 + 2]) &* weight
      guard endsCell else { return }
      // The luma of JPEG (ITU-R BT.601) in 256ths; a mean of lumas is the luma of the means.
      let luma = (77 * red + 150 * green + 29 * blue + 128 * area) / (256 * area)
      cells[start + cell] = UInt8(truncatingIfNeeded: min(luma, 255))
      (red, green, blue) = (0, 0, 0)
    }
  }

  /// Cuts `pixels` pixels at the edges of `side` cells and visits the pieces in order.
  private static func forEachPiece(
    of pixels: Int, _ body: (_ pixel: Int, _ cell: Int, _ weight: Int, _ endsCell: Bool) -> Void
  ) {
    var (start, cell, cellEnd) = (0, 0, pixels)
    for pixel in 0..<pixels {
      let end = (pixel + 1) * side
      while start < end {
        let stop = min(end, cellEnd)
        body(pixel, cell, stop - start, stop == cellEnd)
        start = stop
        if stop == cellEnd {
          cell += 1
          cellEnd += pixels
        }
      }
    }
  }
}
