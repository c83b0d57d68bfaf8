internal import ColorScience

/// CIELAB of 8-bit colors by table, several times as fast as ``CIELab`` and within 0.01 of it.
struct LabTables {
  static let shared = LabTables()

  /// XYZ relative to the white of each red, green and blue sample; the three add up.
  private let red: [SIMD4<Double>]
  private let green: [SIMD4<Double>]
  private let blue: [SIMD4<Double>]
  /// CIELAB's compressed ratio at multiples of 1/4096; straight lines between them are within 0.000005.
  private let compressed: [Double]
  private static let steps = 4096.0

  private init() {
    let samples = (0...255).map { SRGBTransfer.decode(UInt8($0)) }
    red = samples.map { Self.relative(LinearRGB(red: $0, green: 0, blue: 0)) }
    green = samples.map { Self.relative(LinearRGB(red: 0, green: $0, blue: 0)) }
    blue = samples.map { Self.relative(LinearRGB(red: 0, green: 0, blue: $0)) }
    // Two more than the steps, for the matrix's rounding puts white a hair above 1.
    compressed = (0...Int(Self.steps) + 1).map { step in
      let white = CIEXYZ.whiteD65
      let grey = CIEXYZ(x: white.x, y: white.y * Double(step) / Self.steps, z: white.z)
      return (CIELab(grey).lightness + 16) / 116
    }
  }

  private static func relative(_ color: LinearRGB) -> SIMD4<Double> {
    let (color, white) = (CIEXYZ(color), CIEXYZ.whiteD65)
    return SIMD4(color.x / white.x, color.y / white.y, color.z / white.z, 0)
  }

  /// XYZ of a color, each relative to the white; the fourth lane is 0.
  @inline(__always)
  func relativeXYZ(red r: UInt8, green g: UInt8, blue b: UInt8) -> SIMD4<Double> {
    red[Int(r)] + green[Int(g)] + blue[Int(b)]
  }

  /// CIELAB of XYZ relative to the white, each 0…1.
  @inline(__always)
  func lab(_ ratios: SIMD4<Double>) -> CIELab {
    let (x, y, z) = (compressed(ratios.x), compressed(ratios.y), compressed(ratios.z))
    return CIELab(lightness: min(max(116 * y - 16, 0), 100), a: 500 * (x - y), b: 200 * (y - z))
  }

  @inline(__always)
  private func compressed(_ ratio: Double) -> Double {
    let position = ratio * Self.steps
    let step = Int(position)
    let low = compressed[step]
    return low + (position - Double(step)) * (compressed[step + 1] - low)
  }
}
