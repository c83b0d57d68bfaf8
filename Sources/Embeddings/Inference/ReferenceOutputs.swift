import Foundation

/// What a model answers to known inputs, computed in Float32: the file that a manifest's `golden` names.
///
/// A model whose files are whole may still be run wrongly, by a library, a processor or a precision that
/// does not suit it. One comparison with these outputs shows it.
public struct ReferenceOutputs: Sendable, Hashable, Codable {
  /// The version of the format; ``knownFormatVersion`` once decoded.
  public let formatVersion: Int
  /// The picture shown to the image tower, through the whole preprocessing.
  public let pattern: ReferencePattern
  /// The embedding of the picture.
  public let image: [Float]
  /// The text given to the text tower, through the tokenizer; nil when the model has none.
  public let text: String?
  /// The embedding of the text.
  public let textEmbedding: [Float]?

  /// The version of the format that this version reads.
  public static let knownFormatVersion = 1

  /// The text for models that have a text tower.
  public static let defaultText = "a photo of a red boat on a lake"

  /// Keeps outputs.
  public init(pattern: ReferencePattern, image: Embedding, text: (text: String, embedding: Embedding)?) {
    formatVersion = Self.knownFormatVersion
    self.pattern = pattern
    self.image = image.values
    self.text = text?.text
    textEmbedding = text?.embedding.values
  }

  /// Reads and checks a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole JSON file.
  ///   - manifest: The model's manifest, whose dimension the vectors must have.
  ///   - subject: The path to put into errors.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`, or `unsupportedModel` for a newer format.
  public init(decoding bytes: [UInt8], for manifest: ModelManifest, subject: String) throws(EmbeddingsError) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      let reason = (error as? DecodingError)?.briefReason ?? "not valid JSON"
      throw EmbeddingsError(.damagedModel, subject: subject, reason: reason)
    }
    guard formatVersion == Self.knownFormatVersion else {
      throw EmbeddingsError(
        .unsupportedModel, subject: subject,
        reason: "formatVersion is \(formatVersion); this version reads \(Self.knownFormatVersion)")
    }
    guard (1...4096).contains(pattern.side) else {
      throw EmbeddingsError(
        .damagedModel, subject: subject, reason: "pattern.side must be 1 to 4096, not \(pattern.side)")
    }
    for vector in [image, textEmbedding].compactMap(\.self) {
      guard vector.count == manifest.dimension, Embedding(normalizing: vector) != nil else {
        throw EmbeddingsError(
          .damagedModel, subject: subject,
          reason: "a reference has \(vector.count) numbers, not \(manifest.dimension), or points nowhere")
      }
    }
  }

  /// The file, with stable keys and six decimals, which is past what a comparison can tell apart.
  public var encoded: [UInt8] {
    func list(_ values: [Float]) -> String {
      "[" + values.map { String(format: "%.6f", Double($0)) }.joined(separator: ", ") + "]"
    }
    var lines = [
      "\"formatVersion\": \(formatVersion)",
      "\"pattern\": { \"side\": \(pattern.side) }",
      "\"image\": \(list(image))",
    ]
    if let text, let textEmbedding, let quoted = try? JSONEncoder().encode(text) {
      lines.append("\"text\": \(String(decoding: quoted, as: UTF8.self))")
      lines.append("\"textEmbedding\": \(list(textEmbedding))")
    }
    return Array(("{\n  " + lines.joined(separator: ",\n  ") + "\n}\n").utf8)
  }
}
