/// Turns texts into the token ids that BERT-like text towers were trained on.
///
/// Every text becomes the start token (`[CLS]`), its pieces and the end token (`[SEP]`). Words are split
/// greedily into the longest pieces of the vocabulary; a word that cannot be spelled becomes the unknown
/// token. Names of special tokens inside a text, such as `[SEP]`, are text like any other: a query cannot
/// forge them.
public struct WordPieceTokenizer: TextTokenizer {
  private let startToken: Int32
  private let endToken: Int32
  private let unknownToken: Int32
  private let maxTokens: Int
  private let normalizer: BertNormalizer
  private let beginnings: PieceTable
  private let continuations: PieceTable
  /// The most scalars of a word that is worth spelling.
  private let longestWord: Int

  /// Reads a vocabulary in the format of Hugging Face's `tokenizers`.
  ///
  /// - Parameters:
  ///   - bytes: The whole `tokenizer.json`.
  ///   - settings: The manifest's description of the tokenizer.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the bytes are not such a file or
  ///   disagree with the manifest, `unsupportedModel` when they describe another algorithm.
  public init(decoding bytes: [UInt8], settings: ModelManifest.Tokenizer) throws {
    let file = try TokenizerFile(decoding: bytes, subject: settings.file)
    guard file.normalizers.map(\.type) == ["BertNormalizer"],
      file.preTokenizers.map(\.type) == ["BertPreTokenizer"], file.model.type == "WordPiece"
    else { throw file.unsupported(expected: "BertNormalizer, BertPreTokenizer and WordPiece") }
    let cleaning = file.normalizers[0].settings
    guard cleaning["clean_text"] ?? "true" == "true", cleaning["handle_chinese_chars"] ?? "true" == "true",
      [nil, "null", settings.lowercase ? "true" : "false"].contains(cleaning["strip_accents"])
    else {
      throw file.unsupported(
        expected: "a BertNormalizer that drops accents with case, cleans, and parts ideographs")
    }
    guard let start = settings.startToken, let end = settings.endToken, let unknown = settings.unknownToken
    else {
      throw EmbeddingsError(
        .damagedModel, subject: settings.file,
        reason: "WordPiece needs a startToken, endToken and unknownToken")
    }
    try settings.requireTokens(in: file)
    (startToken, endToken, unknownToken) = (Int32(start), Int32(end), Int32(unknown))
    maxTokens = settings.maxTokens
    beginnings = file.vocabulary
    let prefix = (file.model.settings["continuing_subword_prefix"] ?? "##").utf8
    var continuations = PieceTable(capacity: file.vocabulary.count)
    for (piece, id) in file.vocabulary.entries where piece.starts(with: prefix) {
      continuations.insert(piece.dropFirst(prefix.count), id: id)
    }
    self.continuations = continuations
    normalizer = BertNormalizer(lowercase: settings.lowercase)
    longestWord = file.model.settings["max_input_chars_per_word"].flatMap { Int($0) } ?? 100
  }

  /// The token ids of a text, start and end included; at most the manifest's `maxTokens`.
  ///
  /// - Parameter text: Any text; what exceeds the limit is cut.
  /// - Returns: At least two ids.
  public func encode(_ text: String) -> [Int32] {
    let limit = maxTokens - 1
    var ids = [startToken]
    for word in BertWords(normalizer.normalize(text)) {
      guard ids.count < limit else { break }
      ids += pieces(of: word) ?? [unknownToken]
    }
    return ids.prefix(limit) + [endToken]
  }

  /// The pieces of a word, or nil when the vocabulary cannot spell it.
  private func pieces(of word: Substring.UnicodeScalarView) -> [Int32]? {
    guard word.count <= longestWord else { return nil }
    var ids: [Int32] = []
    var rest = Array(String(word).utf8)[...]
    while !rest.isEmpty {
      let vocabulary = ids.isEmpty ? beginnings : continuations
      var candidate = rest.prefix(vocabulary.longestPiece)
      var found: Int32?
      while found == nil, !candidate.isEmpty {
        found = vocabulary.id(of: candidate)
        if found == nil { candidate.removeLast() }
      }
      guard let found else { return nil }
      ids.append(found)
      rest = rest[candidate.endIndex...]
    }
    return ids
  }
}
