import ColorScience
import Curations
import Embeddings
import Imaging
import Palettes
import Recommendations

/// Made-up pictures for tests of curation.
enum CurationSample {
  /// A palette of colors with equal shares.
  static func palette(_ hexes: String...) -> PaletteSignature {
    PaletteSignature(
      Palette(
        swatches: hexes.compactMap { RGBColor(hex: $0) }
          .map { Swatch(color: $0, share: 1 / Double(hexes.count)) }))
  }

  static let blue = palette("#1d4e89", "#7fb0d8", "#dbe9f4")
  static let paleBlue = palette("#245792", "#86b5da", "#e2edf6")
  static let orange = palette("#c8501e", "#f0a35e", "#fbe3c8")
  static let darkBlue = palette("#05101f", "#0b2038", "#12304f")

  /// A direction that is like another of the same subject, by a cosine of about 0.64, and unlike all other
  /// subjects.
  static func embedding(subject: Int, variant: Int, weight: Float = 0.6) -> Embedding? {
    var values = [Float](repeating: 0, count: 40)
    values[subject % 8] = 0.8
    values[8 + variant % 32] = weight
    return Embedding(normalizing: values)
  }

  static func picture(
    _ id: Int, relevance: Double = 1, palette: PaletteSignature? = blue, subject: Int = 0,
    side: Int = 900, hash: UInt64? = nil
  ) -> CurationCandidate {
    CurationCandidate(
      id: id, name: "picture-\(id).jpg", relevance: relevance,
      embedding: embedding(subject: subject, variant: id), palette: palette,
      size: PixelSize(width: side * 3 / 2, height: side), perceptualHash: hash)
  }

  static func request(_ count: Int, cohesion: Double = 0, diversity: Double = 0) -> CurationRequest {
    var request = CurationRequest()
    request.count = count
    request.cohesion = cohesion
    request.diversity = diversity
    return request
  }
}
