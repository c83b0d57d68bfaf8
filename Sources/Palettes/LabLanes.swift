internal import ColorScience

/// Eight CIELAB colors side by side, with their chroma.
///
/// That is two vector registers on every platform: the roots and divisions of one half
/// run while those of the other are waited for.
struct LabLanes {
  typealias Lanes = SIMD8<Float>

  static let count = Lanes.scalarCount

  var lightness: Lanes
  var a: Lanes
  var b: Lanes
  var chroma: Lanes

  /// Transposes up to eight colors given as (L*, a*, b*, anything), beginning at one of them; the last is
  /// repeated to fill the lanes.
  init(_ colors: [SIMD4<Float>], from start: Int) {
    self.init(repeating: colors[colors.count - 1])
    for lane in 0..<min(Self.count, colors.count - start) {
      let color = colors[start + lane]
      lightness[lane] = color.x
      a[lane] = color.y
      b[lane] = color.z
    }
    chroma = (a * a + b * b).squareRoot()
  }

  /// All the colors, eight at a time.
  static func groups(of colors: [SIMD4<Float>]) -> [LabLanes] {
    stride(from: 0, to: colors.count, by: count).map { LabLanes(colors, from: $0) }
  }

  /// One color in all lanes.
  init(repeating color: SIMD4<Float>) {
    lightness = Lanes(repeating: color.x)
    a = Lanes(repeating: color.y)
    b = Lanes(repeating: color.z)
    chroma = (a * a + b * b).squareRoot()
  }
}

extension SIMD4<Float> {
  /// A CIELAB color as (L*, a*, b*, 1), so that weighted sums carry their weight.
  init(_ color: CIELab) {
    self.init(Float(color.lightness), Float(color.a), Float(color.b), 1)
  }
}

extension CIELab {
  /// The color that (L*, a*, b*, anything) stands for.
  init(_ vector: SIMD4<Float>) {
    self.init(lightness: Double(vector.x), a: Double(vector.y), b: Double(vector.z))
  }
}
