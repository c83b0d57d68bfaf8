internal import CCairo
internal import Foundation
internal import Imaging

/// A rectangle with round corners, blurred by a Gaussian.
///
/// Each row of the shape is an interval, whose blur along the row is a difference of two error functions. The blur
/// across rows weighs those by how much of the Gaussian falls on them, which is again such a difference; all rows
/// between the corners count as one. Only a quarter is computed: the rest mirrors it, and what is farther than three
/// deviations from any corner repeats.
struct ShadowMask {
  /// One of the mask's pixels, in the board's.
  private let scale: Double
  /// The blur's reach beyond the shape, in the mask's pixels.
  private let reach: Int
  private let quarterWidth: Int
  private let quarterHeight: Int
  /// The upper left quarter, 0…255, row by row.
  private let quarter: [UInt8]

  /// The smallest shape whose shadow, in pixels of the board, has the same corners.
  static func essentialSize(of size: PixelSize, radius: Double, deviation: Double) -> PixelSize {
    let most = 2 * Int((radius + 3 * deviation).rounded(.up)) + 4
    return PixelSize(width: min(size.width, most), height: min(size.height, most))
  }

  /// Blurs a shape of `size`, in the board's pixels; radius and deviation are in the mask's.
  init(of size: PixelSize, radius: Double, deviation: Double, scale: Double) {
    let width = Double(size.width) / scale
    let height = Double(size.height) / scale
    let radius = min(radius, width / 2, height / 2)
    self.scale = scale
    reach = Int((3 * deviation).rounded(.up))
    let (columns, rows) = (Self.count(across: width, reach: reach), Self.count(across: height, reach: reach))
    // An odd middle belongs to both halves.
    let (halfColumns, halfRows) = ((columns + 1) / 2, (rows + 1) / 2)
    quarterWidth = halfColumns
    quarterHeight = halfRows

    // The shape stands in the middle of the grid, so that a quarter is all there is to know.
    let xs = (0..<halfColumns).map { Double($0) + 0.5 - (Double(columns) - width) / 2 }
    let ys = (0..<halfRows).map { Double($0) + 0.5 - (Double(rows) - height) / 2 }
    let normal = { (x: Double) in 0.5 * erf(x / (deviation * 2.0.squareRoot())) }
    let bands = Self.bands(height: height, radius: radius).map { band in
      (
        across: xs.map { Float(normal($0 - band.indent) - normal($0 - width + band.indent)) },
        edges: band.edges
      )
    }
    var quarter: [UInt8] = []
    quarter.reserveCapacity(halfColumns * halfRows)
    for y in ys {
      var row = [Float](repeating: 0, count: halfColumns)
      for band in bands {
        let weight = Float(band.edges.reduce(0) { $0 + normal(y - $1.top) - normal(y - $1.bottom) })
        guard weight > 1e-6 else { continue }
        for column in 0..<halfColumns { row[column] += weight * band.across[column] }
      }
      quarter += row.map { UInt8(min(max($0 * 255, 0), 255).rounded()) }
    }
    self.quarter = quarter
  }

  /// Rows of the shape that are equally long: how far they begin from its left edge, and where they lie.
  private static func bands(
    height: Double, radius: Double
  ) -> [(indent: Double, edges: [(top: Double, bottom: Double)])] {
    let cornerRows = Int(radius.rounded(.up))
    let corners = (0..<cornerRows).map { row in
      let top = radius * Double(row) / Double(cornerRows)
      let bottom = radius * Double(row + 1) / Double(cornerRows)
      let rise = radius - (top + bottom) / 2
      let indent = radius - max(0, radius * radius - rise * rise).squareRoot()
      return (
        indent: indent, edges: [(top: top, bottom: bottom), (top: height - bottom, bottom: height - top)]
      )
    }
    return [(indent: 0, edges: [(top: radius, bottom: height - radius)])] + corners
  }

  /// Lays the shadow of `shape`, in the board's pixels, over a drawing; it must be at least as large as the
  /// one that the mask was made of.
  func shade(_ shape: PixelRect, opacity: Double, on drawing: borrowing Drawing) {
    let columns = indices(quarterWidth, across: Double(shape.width) / scale)
    let rows = indices(quarterHeight, across: Double(shape.height) / scale)
    let stride = (columns.count + 3) / 4 * 4
    // A vector drawing is one small picture; a large raster goes by in bands that need little memory.
    let bandHeight = max(1, scale > 1 ? rows.count : 1 << 20 / stride)
    let left = Double(shape.x) + (Double(shape.width) - Double(columns.count) * scale) / 2
    let top = Double(shape.y) + (Double(shape.height) - Double(rows.count) * scale) / 2
    for first in Swift.stride(from: 0, to: rows.count, by: bandHeight) {
      let band = rows[first..<min(first + bandHeight, rows.count)]
      var coverage = [UInt8](repeating: 0, count: stride * band.count)
      for (line, row) in band.enumerated() {
        for column in columns.indices {
          coverage[line * stride + column] = quarter[row * quarterWidth + columns[column]]
        }
      }
      coverage.withUnsafeMutableBytes { bytes in
        let place = pinpalettes_cairo_place(
          x: left, y: top + Double(first) * scale, pixel_width: scale, pixel_height: scale)
        pinpalettes_cairo_shade(
          drawing.pointer, bytes.baseAddress, CInt(columns.count), CInt(band.count), CInt(stride), place,
          opacity)
      }
    }
  }

  /// Which of the quarter's columns or rows each one of the whole shows.
  private func indices(_ known: Int, across length: Double) -> [Int] {
    let total = Self.count(across: length, reach: reach)
    return (0..<total).map { min($0, total - 1 - $0, known - 1) }
  }

  /// How many columns or rows the shadow of a side has.
  private static func count(across length: Double, reach: Int) -> Int { 2 * reach + Int(length.rounded(.up)) }
}
