internal import Catalog
internal import Embeddings
internal import Evaluations
internal import Foundation
internal import Imaging
internal import OpenVINOEmbeddings
internal import Recommendations

/// A picture to be found, with all that is compared of it.
struct EvaluationPicture: Sendable {
  let path: String
  let embedding: Embedding
  /// The colors that the catalog knows.
  let palette: PaletteSignature
  let histogram: LabHistogram
  /// Two parts of it, drawn at random; none where they are not wanted.
  let parts: [Part]

  /// What is compared of a part of a picture.
  struct Part: Sendable {
    let embedding: Embedding
    let palette: PaletteSignature
    let histogram: LabHistogram
  }

  /// The sides of a part, as fractions of the picture's.
  static let partSide = 0.6
}

/// Measures what the catalog does not keep: histograms, and two parts of each picture.
///
/// Each file is read and decoded once.
struct EvaluationPictureReader: Sendable {
  let reader: PictureReader
  let provider: EmbedderProvider
  let embedder: OpenVINOImageEmbedder
  let seed: UInt64

  /// Reads one picture; blocking.
  func picture(
    _ file: EmbeddedFile, palette: PaletteSignature, withParts: Bool
  ) throws -> EvaluationPicture {
    // So fine that a part has as many pixels as a whole picture usually has.
    let shortSide = (Double(provider.minimumShortSide) / EvaluationPicture.partSide).rounded(.up)
    let image = try reader.picture(.file(file.path), minimumShortSide: Int(shortSide))
    var random = SeededNumbers(seed: seed ^ file.contentHash.leadingWord)
    let parts = try (0..<(withParts ? 2 : 0)).map { _ in
      try part(of: image, region: Self.region(&random), subject: file.path)
    }
    return EvaluationPicture(
      path: file.path, embedding: file.embedding, palette: palette, histogram: LabHistogram(image.pixels),
      parts: parts)
  }

  private func part(
    of image: DecodedImage, region: PictureRegion, subject: String
  ) throws -> EvaluationPicture.Part {
    let pixels = image.pixels.cropped(to: region)
    let part = DecodedImage(pixels: pixels, originalSize: pixels.size)
    guard let embedding = try embedder.embed(tensors: [provider.preprocessor.tensor(for: part)]).first else {
      preconditionFailure("one embedding a picture")
    }
    return EvaluationPicture.Part(
      embedding: embedding, palette: PaletteSignature(PictureAnalyzer().palette(of: part)),
      histogram: LabHistogram(pixels))
  }

  private static func region(_ random: inout SeededNumbers) -> PictureRegion {
    let side = EvaluationPicture.partSide
    let (x, y) = (random.fraction() * (1 - side), random.fraction() * (1 - side))
    return PictureRegion(x: x, y: y, width: side, height: side) ?? .whole
  }
}

extension ContentHash {
  /// The first 64 bits of the digest: a number that belongs to the content, whatever lies beside it.
  fileprivate var leadingWord: UInt64 {
    description.prefix(16).reduce(0) { $0 << 4 | UInt64($1.hexDigitValue ?? 0) }
  }
}
