/// The parts of a `tokenizer.json`, the format of Hugging Face's `tokenizers`, that WordPiece needs.
struct TokenizerFile {
  /// The pieces with their ids, in the order of the file.
  private(set) var vocabulary: [(piece: String, id: Int)] = []
  /// What marks a piece that continues a word.
  private(set) var continuationPrefix = "##"
  /// The most scalars of a word that is worth spelling.
  private(set) var longestWord = 100

  /// Reads the file.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` or `unsupportedModel`.
  init(decoding bytes: [UInt8], subject: String) throws(EmbeddingsError) {
    var normalizer: String?
    var preTokenizer: String?
    var model: String?
    var cursor = JSONCursor(bytes)
    do {
      try cursor.readObject { cursor, key in
        switch key {
        case "normalizer": normalizer = try Self.readKind(&cursor)
        case "pre_tokenizer": preTokenizer = try Self.readKind(&cursor)
        case "model": model = try readModel(&cursor)
        default: try cursor.skipValue()
        }
      }
    } catch {
      throw EmbeddingsError(
        .damagedModel, subject: subject, reason: "not a tokenizer in JSON, at byte \(error.offset)")
    }
    let kinds = [normalizer, preTokenizer, model].map { $0 ?? "none" }
    guard kinds == ["BertNormalizer", "BertPreTokenizer", "WordPiece"] else {
      throw EmbeddingsError(
        .unsupportedModel, subject: subject,
        reason: "expected BertNormalizer, BertPreTokenizer and WordPiece, not "
          + kinds.joined(separator: ", "))
    }
  }

  private mutating func readModel(_ cursor: inout JSONCursor) throws -> String? {
    var kind: String?
    try cursor.readObject { cursor, key in
      switch key {
      case "type": kind = try cursor.readOptionalString()
      case "continuing_subword_prefix": continuationPrefix = try cursor.readString()
      case "max_input_chars_per_word": longestWord = try cursor.readInteger()
      case "vocab":
        try cursor.readObject { cursor, piece in
          vocabulary.append((piece, try cursor.readInteger()))
        }
      default: try cursor.skipValue()
      }
    }
    return kind
  }

  /// The `type` of an object, nil of anything else.
  private static func readKind(_ cursor: inout JSONCursor) throws -> String? {
    guard cursor.isAtObject else {
      try cursor.skipValue()
      return nil
    }
    var kind: String?
    try cursor.readObject { cursor, key in
      if key == "type" { kind = try cursor.readOptionalString() } else { try cursor.skipValue() }
    }
    return kind
  }
}
