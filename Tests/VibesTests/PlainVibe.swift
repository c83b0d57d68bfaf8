import ColorScience
import Imaging
@testable import Vibes

/// The metrics by their formulas, without a table or a short cut: what the analyzer is held to.
struct PlainVibe {
  private var colors: [(lab: CIELab, rgb: RGBColor, weight: Double)] = []

  /// Measures a picture that is small enough not to be shrunk.
  init(_ pixels: PixelBuffer) {
    for offset in stride(from: 0, to: pixels.samples.count, by: 4) {
      let rgb = RGBColor(
        red: pixels.samples[offset], green: pixels.samples[offset + 1], blue: pixels.samples[offset + 2])
      colors.append((CIELab(rgb), rgb, Double(pixels.samples[offset + 3]) / 255))
    }
  }

  subscript(metric: VibeMetric) -> Double {
    switch metric {
    case .brightness: mean { $0.lab.lightness }
    case .contrast: min(100, 2 * deviation { $0.lab.lightness })
    case .tonalRange: percentile(0.95) - percentile(0.05)
    case .saturation: 100 * min(1, mean { $0.lab.chroma } / 60)
    case .warmth: 100 * Elementary.hyperbolicTangent(mean { Self.warmCool($0.lab) })
    case .colorfulness: colorfulness
    case .hueVariety: hueVariety
    case .energy: mean { Self.energy($0.lab) }
    case .weight: mean { -2.1 + 0.05 * (100 - $0.lab.lightness) }
    }
  }

  private static func warmCool(_ lab: CIELab) -> Double {
    0.02 * Elementary.power(lab.chroma, 1.07) * Elementary.cosine(degrees: lab.hueDegrees - 50)
  }

  private static func energy(_ lab: CIELab) -> Double {
    let distance = (lab.lightness - 50) / 1.5
    return -1.1 + 0.03 * (lab.chroma * lab.chroma + distance * distance).squareRoot()
  }

  private var colorfulness: Double {
    let redGreen = { (color: RGBColor) in Double(color.red) - Double(color.green) }
    let yellowBlue = { (color: RGBColor) in
      (Double(color.red) + Double(color.green)) / 2 - Double(color.blue)
    }
    let (one, other) = (deviation { redGreen($0.rgb) }, deviation { yellowBlue($0.rgb) })
    let (oneMean, otherMean) = (mean { redGreen($0.rgb) }, mean { yellowBlue($0.rgb) })
    return (one * one + other * other).squareRoot()
      + 0.3 * (oneMean * oneMean + otherMean * otherMean).squareRoot()
  }

  private var hueVariety: Double {
    let certain = { (lab: CIELab) in lab.chroma * min(max((lab.chroma - 1) / 4, 0), 1) }
    let total = mean { certain($0.lab) }
    guard total > 0 else { return 0 }
    // The mean over the ten degrees at which the first of the 36 hues may begin.
    let entropies = (0..<10).map { start in
      var bins = [Double](repeating: 0, count: 36)
      for color in colors {
        bins[(Int(color.lab.hueDegrees) + start) % 360 / 10] += certain(color.lab) * color.weight
      }
      let sum = bins.reduce(0, +)
      return bins.filter { $0 > 0 }.reduce(0) { $0 - $1 / sum * Elementary.logarithm($1 / sum) }
    }
    let entropy = entropies.reduce(0, +) / 10 / Elementary.logarithm(36)
    return entropy * total / mean { $0.lab.chroma }
  }

  private func mean(_ value: ((lab: CIELab, rgb: RGBColor, weight: Double)) -> Double) -> Double {
    colors.reduce(0) { $0 + value($1) * $1.weight } / colors.reduce(0) { $0 + $1.weight }
  }

  private func deviation(_ value: ((lab: CIELab, rgb: RGBColor, weight: Double)) -> Double) -> Double {
    let center = mean(value)
    return mean { (value($0) - center) * (value($0) - center) }.squareRoot()
  }

  private func percentile(_ fraction: Double) -> Double {
    var remaining = fraction * colors.reduce(0) { $0 + $1.weight }
    for color in colors.sorted(by: { $0.lab.lightness < $1.lab.lightness }) {
      remaining -= color.weight
      if remaining <= 0 { return color.lab.lightness }
    }
    return 100
  }
}
