internal import ColorScience
internal import Imaging

/// Finds the place in a picture where each swatch's color is densest.
///
/// The picture is laid out in squares, 24 to its longer side. A swatch is in the square with most of
/// its pixels (those that no other swatch is nearer to), of equals the one closest to the middle of them
/// all, and there at the pixel most like it.
struct SwatchLocator {
  private static let squaresPerLongSide = 24

  private let colors: [CIELab]

  init(_ swatches: [Swatch]) {
    colors = swatches.map { CIELab($0.color) }
  }

  /// The position of each color; nil for one that no pixel is nearest to.
  func positions(in pixels: PixelBuffer) -> [SwatchPosition?] {
    let side = max(
      1,
      (max(pixels.size.width, pixels.size.height) + Self.squaresPerLongSide - 1)
        / Self.squaresPerLongSide)
    let columns = (pixels.size.width + side - 1) / side
    let rows = (pixels.size.height + side - 1) / side
    // For each square, how much of each color's pixels it has, by their alpha.
    var populations = [Int](repeating: 0, count: rows * columns * colors.count)
    var nearest = NearestColor(colors)
    pixels.samples.withUnsafeBufferPointer { samples in
      var offset = 0
      for y in 0..<pixels.size.height {
        let row = y / side * columns
        for x in 0..<pixels.size.width {
          let alpha = Int(samples[offset + 3])
          if alpha > 0 {
            let index = nearest.index(samples[offset], samples[offset + 1], samples[offset + 2])
            populations[(row + x / side) * colors.count + index] += alpha
          }
          offset += 4
        }
      }
    }
    return colors.indices.map { index in
      let densest = densestSquare(
        columns: columns,
        populations: populations.indices.lazy
          .filter { $0 % colors.count == index }.map { populations[$0] })
      return densest.flatMap { square in
        let (x, y) = (square % columns * side, square / columns * side)
        return position(
          of: index, in: pixels, columns: x..<min(x + side, pixels.size.width),
          rows: y..<min(y + side, pixels.size.height))
      }
    }
  }

  /// The square with the largest population; of equals the one closest to the middle of them all, then the first.
  private func densestSquare(columns: Int, populations: some Sequence<Int>) -> Int? {
    let populations = Array(populations)
    let total = populations.reduce(0, +)
    guard let most = populations.max(), most > 0 else { return nil }
    let places = populations.indices.map { SIMD2(Double($0 % columns), Double($0 / columns)) }
    let sum = zip(places, populations).reduce(into: SIMD2<Double>.zero) { $0 += $1.0 * Double($1.1) }
    let middle = sum / Double(total)
    let distances = places.map { (($0 - middle) * ($0 - middle)).sum() }
    return populations.indices.filter { populations[$0] == most }.min { distances[$0] < distances[$1] }
  }

  /// The center of the pixel most like a color, of those to which it is the nearest; the first of equals.
  private func position(
    of index: Int, in pixels: PixelBuffer, columns: Range<Int>, rows: Range<Int>
  ) -> SwatchPosition? {
    var best: (x: Int, y: Int, difference: Double)?
    for y in rows {
      for x in columns {
        let offset = 4 * (y * pixels.size.width + x)
        guard pixels.samples[offset + 3] > 0 else { continue }
        let pixel = CIELab(
          RGBColor(
            red: pixels.samples[offset], green: pixels.samples[offset + 1], blue: pixels.samples[offset + 2]))
        let difference = pixel.difference(from: colors[index])
        guard difference < best?.difference ?? .infinity else { continue }
        // The table decides by cells of colors; here the pixel itself has to agree.
        guard colors.allSatisfy({ pixel.difference(from: $0) >= difference }) else { continue }
        best = (x, y, difference)
      }
    }
    return best.map { best in
      SwatchPosition(
        x: (Double(best.x) + 0.5) / Double(pixels.size.width),
        y: (Double(best.y) + 0.5) / Double(pixels.size.height))
    }
  }
}
