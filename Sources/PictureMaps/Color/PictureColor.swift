public import ColorScience
public import Palettes

/// The one color that a picture has from afar.
///
/// People call a picture with a red coat in the snow red, and one of an orange tower before a blue sky orange or
/// blue, but never gray. So it is no mean of the whole palette, but of the colors about the one that has most
/// weight together with its like, where colorful swatches weigh more than dull ones. Its lightness lies between
/// that mean's and the picture's own.
public enum PictureColor {
  /// What a gray swatch weighs, as a chroma; a vivid one weighs about ten times as much.
  private static let grayWeight = 0.015
  /// How far apart, in chroma and hue, colors are that still count as alike.
  ///
  /// Were it more, the blue of a sky and the brown of the ground would both be like a gray between them, and cancel
  /// each other out to it.
  private static let likeness = 0.04

  private struct Part {
    let color: OKLab
    let share: Double
    var weight: Double { share * (grayWeight + color.chroma) }

    /// How alike two are in chroma and hue, 0…1.
    func likeness(to other: Part) -> Double {
      let (a, b) = (color.a - other.color.a, color.b - other.color.b)
      return Elementary.exponential(-(a * a + b * b) / (2 * PictureColor.likeness * PictureColor.likeness))
    }
  }

  /// The color that stands for a palette.
  public static func of(_ palette: Palette) -> OKLab {
    let parts = palette.swatches.map { swatch in
      // A share that is no number, or none, leaves the swatch a trace.
      Part(color: OKLab(swatch.color), share: swatch.share > 0 ? min(swatch.share, 1) : 1e-9)
    }
    let crowds = parts.map { part in parts.reduce(0) { $0 + $1.weight * $1.likeness(to: part) } }
    guard let most = crowds.max(), let leader = zip(parts, crowds).first(where: { $0.1 == most })?.0 else {
      preconditionFailure("a palette has a swatch")
    }
    var (sum, weights, lightness, shares) = (SIMD3<Double>.zero, 0.0, 0.0, 0.0)
    for part in parts {
      let weight = part.weight * part.likeness(to: leader)
      sum += weight * SIMD3(part.color.lightness, part.color.a, part.color.b)
      weights += weight
      lightness += part.share * part.color.lightness
      shares += part.share
    }
    let mean = sum / weights
    return OKLab(lightness: (mean.x + lightness / shares) / 2, a: mean.y, b: mean.z)
  }
}
