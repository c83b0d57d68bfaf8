/// Turns texts into the token ids of vocabularies that SentencePiece made and Hugging Face converted:
/// byte-pair encoding over whole texts, spaces as `▁`, characters without a piece of their own as bytes
/// (Gemma, SigLIP 2, Llama).
///
/// Ids are those of Hugging Face's `tokenizers`, with one intended difference: names of special tokens
/// inside a text, such as `<eos>`, are text like any other, so that a query cannot forge them.
public struct SentencePieceTokenizer: TextTokenizer {
  private let normalizer: SentencePieceNormalizer
  private let given: AddedTokens
  private let normalized: AddedTokens
  private let pieces: SentencePieces
  private let frame: TokenFrame
  private let cleaning: ModelManifest.Cleaning?

  /// Reads a vocabulary in the format of Hugging Face's `tokenizers`.
  ///
  /// - Parameters:
  ///   - bytes: The whole `tokenizer.json`.
  ///   - settings: The manifest's description of the tokenizer. With `lowercase`, texts are lower-cased
  ///     before anything the file says, as SigLIP 2 expects and its file does not state.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the bytes are not such a file or
  ///   disagree with the manifest, `unsupportedModel` when they describe another algorithm.
  public init(decoding bytes: [UInt8], settings: ModelManifest.Tokenizer) throws {
    let file = try TokenizerFile(decoding: bytes, subject: settings.file)
    guard file.isBytePairEncoding, file.model.text("continuing_subword_prefix") == nil,
      file.model.text("end_of_word_suffix") == nil,
      let normalizer = SentencePieceNormalizer(file, lowercase: settings.lowercase)
    else {
      throw file.unsupported(expected: "BPE over texts whose spaces become ▁")
    }
    try settings.requireTokens(in: file)
    self.normalizer = normalizer
    pieces = try SentencePieces(file, settings)
    let added = file.addedTokens.filter { !$0.isSpecial && !$0.content.isEmpty }
    if let token = added.first(where: { !$0.isPlain }) {
      throw EmbeddingsError(
        .unsupportedModel, subject: settings.file,
        reason: "the added token \"\(token.content.prefix(40))\" has single_word, lstrip or rstrip, or more "
          + "than \(AddedToken.longest) bytes")
    }
    given = AddedTokens(added.filter { !$0.isNormalized }) { Array($0.utf8) }
    normalized = AddedTokens(added.filter(\.isNormalized)) { normalizer.normalize(Array($0.utf8)[...]) }
    frame = TokenFrame(settings)
    cleaning = settings.cleaning
  }

  /// The token ids of a text, start and end included where the manifest states them; at most its
  /// `maxTokens`.
  ///
  /// - Parameter text: Any text; what exceeds the limit is cut.
  /// - Returns: At least start and end, where the manifest states them.
  /// - Complexity: O(n log n)
  public func encode(_ text: String) -> [Int32] {
    var tokens: [Int32] = []
    let text = cleaning?.clean(text) ?? text
    for part in given.parts(of: Array(text.utf8)) {
      guard tokens.count < frame.room else { break }
      switch part {
      case .token(let id): tokens.append(id)
      case .text(let text):
        for part in normalized.parts(of: normalizer.normalize(text)) {
          switch part {
          case .token(let id): tokens.append(id)
          case .text(let text): tokens += pieces.tokens(of: text)
          }
        }
      }
    }
    return frame.framed(tokens)
  }
}
