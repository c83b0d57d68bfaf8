internal import ColorScience

/// A picture's colors gathered into cells of 8×8×8 samples, each with the mean of what fell into it.
///
/// A mean moves smoothly with the picture, where the middle of a cell would jump.
struct ColorCells {
  /// The share of the picture that a cell holds and the mean color of it.
  struct Cell {
    var color: CIELab
    /// 0…1, the cells' sum being 1.
    var share: Double
  }

  /// Lanes: L*, a*, b* times weight, weight.
  private var sums = [SIMD4<Float>](repeating: .zero, count: 1 << 15)

  @inline(__always)
  mutating func add(_ box: BoxDownsampling.Box, color: CIELab) {
    let index = Int(box.red >> 3) << 10 | Int(box.green >> 3) << 5 | Int(box.blue >> 3)
    let (lightness, a, b) = (Float(color.lightness), Float(color.a), Float(color.b))
    sums[index] += SIMD4(lightness, a, b, 1) * Float(box.weight)
  }

  /// The cells that hold anything, in the order of red, green, blue.
  var occupied: [Cell] {
    let found = sums.filter { $0.w > 0 }
    let total = found.reduce(0.0) { $0 + Double($1.w) }
    return found.map { sum in
      let mean = sum / sum.w
      return Cell(
        color: CIELab(lightness: Double(mean.x), a: Double(mean.y), b: Double(mean.z)),
        share: Double(sum.w) / total)
    }
  }
}
