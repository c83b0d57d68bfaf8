public import ColorScience
public import Imaging

/// How a picture's pixels spread over 384 cells of CIELAB: 6 of lightness, 8 each of a* and b*.
///
/// A yardstick for color that has nothing to do with palettes: no clustering, no few swatches, another space, another
/// distance. What ranks pictures by their palettes cannot flatter itself on it.
///
/// Cells are as wide as 16⅔ in L* and 16 in a* and b*, the outer ones without an end.
public struct LabHistogram: Sendable, Hashable {
  /// How many cells lightness is divided into.
  public static let lightnessCells = 6
  /// How many cells a* and b* are divided into, each.
  public static let chromaCells = 8
  /// How many cells there are.
  public static let cellCount = lightnessCells * chromaCells * chromaCells

  private static let chromaWidth = 16.0

  /// The square root of each cell's share; lightness outermost, then a*, then b*.
  ///
  /// Their squares sum to 1, or are all 0 for a picture of which nothing can be seen.
  private let roots: [Double]

  /// Counts the pixels of a picture, each by its opacity.
  ///
  /// - Complexity: O(pixels).
  public init(_ pixels: PixelBuffer) {
    var weights = [Double](repeating: 0, count: Self.cellCount)
    pixels.samples.withUnsafeBufferPointer { samples in
      // Neighbors often have one color, and its cell takes three cube roots to find.
      var (last, cell) = (UInt32.max, 0)
      for start in stride(from: 0, to: samples.count, by: 4) where samples[start + 3] > 0 {
        let (red, green, blue) = (samples[start], samples[start + 1], samples[start + 2])
        let packed = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        if packed != last {
          cell = Self.cell(of: CIELab(RGBColor(red: red, green: green, blue: blue)))
          last = packed
        }
        weights[cell] += Double(samples[start + 3])
      }
    }
    let total = weights.reduce(0, +)
    roots = weights.map { total > 0 ? ($0 / total).squareRoot() : 0 }
  }

  /// The share of each cell.
  public var shares: [Double] { roots.map { $0 * $0 } }

  /// The cell that a color falls into.
  public static func cell(of color: CIELab) -> Int {
    let lightness = place(color.lightness / 100 * Double(lightnessCells), of: lightnessCells)
    let half = Double(chromaCells) / 2
    let a = place(color.a / chromaWidth + half, of: chromaCells)
    let b = place(color.b / chromaWidth + half, of: chromaCells)
    return (lightness * chromaCells + a) * chromaCells + b
  }

  /// How much two histograms overlap: the Bhattacharyya coefficient Σ √(pᵢ qᵢ), 0 (no cell in common)…1 (equal).
  ///
  /// Source: Bhattacharyya, “On a measure of divergence between two statistical populations”, 1943.
  public func overlap(with other: LabHistogram) -> Double {
    var sum = 0.0
    for cell in 0..<Self.cellCount { sum += roots[cell] * other.roots[cell] }
    // Rounding may leave a hair above 1.
    return min(sum, 1)
  }

  private static func place(_ value: Double, of count: Int) -> Int {
    Int(min(max(value.rounded(.down), 0), Double(count - 1)))
  }
}
