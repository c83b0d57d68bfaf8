/// Turns texts into the token ids that CLIP's text towers were trained on.
///
/// Every word becomes its bytes, the last one marked as such, and neighbors are merged as the vocabulary
/// says. Ids are those of Hugging Face's `tokenizers`, with one intended difference: names of special tokens
/// inside a text, such as `<|endoftext|>`, are text like any other, so that a query cannot forge them.
public struct CLIPTokenizer: TextTokenizer {
  private let vocabulary: CLIPVocabulary
  private let frame: TokenFrame
  private let lowercase: Bool

  /// Reads a vocabulary: a `tokenizer.json` as Hugging Face's `tokenizers` writes it, or a list of merges -
  /// Hugging Face's `merges.txt`, OpenAI's and OpenCLIP's `bpe_simple_vocab_16e6.txt` unpacked.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; one that begins with `{` is taken for a `tokenizer.json`.
  ///   - settings: The manifest's description of the tokenizer. Texts are lower-cased where it or the file
  ///     says so.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the bytes are not such a file or
  ///   disagree with the manifest, `unsupportedModel` when they describe another algorithm.
  public init(decoding bytes: [UInt8], settings: ModelManifest.Tokenizer) throws {
    vocabulary = try CLIPVocabulary(decoding: bytes, settings: settings)
    frame = TokenFrame(settings)
    lowercase = vocabulary.lowercase || settings.lowercase
  }

  /// The token ids of a text, start and end included; at most the manifest's `maxTokens`.
  ///
  /// - Parameter text: Any text; what exceeds the limit is cut.
  /// - Returns: At least start and end, where the manifest states them.
  /// - Complexity: O(n log n) in the length of the longest word, O(n) in that of the text.
  public func encode(_ text: String) -> [Int32] {
    var tokens: [Int32] = []
    for word in CLIPWords(text, lowercase: lowercase) {
      guard tokens.count < frame.room else { break }
      var symbols = String(word).utf8.map { vocabulary.symbols[Int($0)] }
      if let last = String(word).utf8.last {
        symbols[symbols.count - 1] = vocabulary.symbols[256 + Int(last)]
      }
      tokens += BytePairWord.merged(symbols, by: vocabulary.merges)
    }
    return frame.framed(tokens)
  }
}
