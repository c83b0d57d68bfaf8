internal import ColorScience

/// Four CIELAB colors side by side, with their chroma: what one vector register holds on every platform.
struct LabLanes {
  static let count = 4

  var lightness: SIMD4<Float>
  var a: SIMD4<Float>
  var b: SIMD4<Float>
  var chroma: SIMD4<Float>

  /// Transposes four colors given as (L*, a*, b*, anything).
  init(_ colors: SIMD4<Float>...) {
    precondition(colors.count == Self.count, "four colors fill the lanes, not \(colors.count)")
    lightness = SIMD4(colors[0].x, colors[1].x, colors[2].x, colors[3].x)
    a = SIMD4(colors[0].y, colors[1].y, colors[2].y, colors[3].y)
    b = SIMD4(colors[0].z, colors[1].z, colors[2].z, colors[3].z)
    chroma = (a * a + b * b).squareRoot()
  }

  /// One color in all lanes.
  init(repeating color: SIMD4<Float>) {
    self.init(color, color, color, color)
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
