/// Turns texts into the token ids that a text tower was trained on.
public protocol TextTokenizer: Sendable {
  /// The token ids of a text, start and end included where the model has them.
  ///
  /// - Parameter text: Any text; what exceeds the manifest's `maxTokens` is cut, the end stays.
  /// - Returns: At most `maxTokens` ids, not padded.
  func encode(_ text: String) -> [Int32]
}

extension ModelManifest.Tokenizer {
  /// Makes the tokenizer that the manifest describes.
  ///
  /// - Parameter bytes: The whole file that it names.
  /// - Returns: The tokenizer.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` or `unsupportedModel`.
  public func makeTokenizer(decoding bytes: [UInt8]) throws -> any TextTokenizer {
    switch kind {
    case .bertWordPiece: try WordPieceTokenizer(decoding: bytes, settings: self)
    case .clipBytePair: try CLIPTokenizer(decoding: bytes, settings: self)
    case .sentencePieceBytePair: try SentencePieceTokenizer(decoding: bytes, settings: self)
    }
  }
}
