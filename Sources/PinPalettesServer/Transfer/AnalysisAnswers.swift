internal import Embeddings
internal import Imaging
internal import Palettes
internal import PinPalettesKit
internal import Vibes

/// The palette of a picture.
struct PaletteAnswer: Encodable, Sendable {
  let width: Int
  let height: Int
  let swatches: [SwatchAnswer]

  init(_ report: PaletteReport) {
    (width, height) = (report.size.width, report.size.height)
    swatches = report.details.map(SwatchAnswer.init)
  }
}

/// The vibe of a picture.
struct VibeOfPictureAnswer: Encodable, Sendable {
  let vibe: VibeAnswer

  init(_ report: VibeReport) { vibe = VibeAnswer(report.vibe) }
}

/// Where pictures or texts lie in the model's space.
struct EmbeddingsAnswer: Encodable, Sendable {
  let model: String
  let dimension: Int
  /// Of length one, in the order of what was sent.
  let embeddings: [[Float]]

  init(model: ModelIdentity, embeddings: [Embedding]) {
    self.model = model.description
    self.embeddings = embeddings.map { Array($0.values) }
    dimension = self.embeddings.first?.count ?? 0
  }
}
