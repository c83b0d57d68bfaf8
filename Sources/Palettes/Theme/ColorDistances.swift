internal import ColorScience

/// The CIELAB distances between some colors.
struct ColorDistances {
  /// How many colors there are.
  let count: Int
  private let values: [Double]

  init(_ colors: [CIELab]) {
    count = colors.count
    values = colors.flatMap { one in colors.map { one.distance(from: $0) } }
  }

  /// The distance of two colors, by their places.
  subscript(one: Int, other: Int) -> Double { values[one * count + other] }

  /// The distance of a color to the nearest other one; infinite where there is none.
  func toNearest(of one: Int) -> Double {
    (0..<count).reduce(.infinity) { $1 == one ? $0 : min($0, self[one, $1]) }
  }
}

extension CIELab {
  /// The Euclidean distance: ΔE*ab of 1976.
  func distance(from other: CIELab) -> Double {
    let offset = SIMD3(lightness - other.lightness, a - other.a, b - other.b)
    return (offset * offset).sum().squareRoot()
  }
}
