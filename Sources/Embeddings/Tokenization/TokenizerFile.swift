/// What a `tokenizer.json`, the format of Hugging Face's `tokenizers`, says.
///
/// Truncation, padding and post-processing are not read: they are the manifest's.
struct TokenizerFile {
  /// The steps that clean a text, in their order.
  private(set) var normalizers: [TokenizerStep] = []
  /// The steps that split it into words, in their order.
  private(set) var preTokenizers: [TokenizerStep] = []
  /// The model with its plain settings.
  private(set) var model = TokenizerStep("none")
  /// The pieces with their ids.
  private(set) var vocabulary = PieceTable()
  /// The merges of a byte-pair encoding.
  private(set) var merges = MergeTable()
  /// What is found in texts before all else.
  private(set) var addedTokens: [AddedToken] = []

  private let subject: String
  /// What is wrong with the values of a file that is JSON as such.
  private var damage: String?

  /// Reads the file.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`.
  init(decoding bytes: [UInt8], subject: String) throws(EmbeddingsError) {
    self.subject = subject
    guard bytes.count <= PieceTable.capacity else {
      throw EmbeddingsError(.damagedModel, subject: subject, reason: "larger than 2 GB")
    }
    var cursor = JSONCursor(bytes)
    do {
      try cursor.readObject { cursor, key in
        switch key {
        case "normalizer": normalizers = try TokenizerStep.readSequence(&cursor)
        case "pre_tokenizer": preTokenizers = try TokenizerStep.readSequence(&cursor)
        case "added_tokens" where cursor.isAtArray:
          try cursor.readArray { cursor in addedTokens.append(try AddedToken(reading: &cursor)) }
        case "model": try readModel(&cursor)
        default: try cursor.skipValue()
        }
      }
    } catch {
      throw EmbeddingsError(
        .damagedModel, subject: subject, reason: "not a tokenizer in JSON, at byte \(error.offset)")
    }
    if let damage { throw EmbeddingsError(.damagedModel, subject: subject, reason: damage) }
  }

  /// Whether an id is that of a piece or of an added token.
  func has(id: Int) -> Bool {
    addedTokens.contains { $0.id == id } || vocabulary.entries.contains { $0.id == id }
  }

  /// Whether the model is a byte-pair encoding; old files do not state its type.
  var isBytePairEncoding: Bool { model.type == "BPE" || (model.type.isEmpty && !merges.merges.isEmpty) }

  /// The error for a tokenizer that is another one than expected.
  func unsupported(expected: String) -> EmbeddingsError {
    func list(_ steps: [TokenizerStep]) -> String {
      steps.isEmpty ? "none" : steps.prefix(8).map(\.description).joined(separator: " + ")
    }
    return EmbeddingsError(
      .unsupportedModel, subject: subject,
      reason: "expected \(expected), not normalizer \(list(normalizers)), pre-tokenizer "
        + "\(list(preTokenizers)), model \(model.type.isEmpty ? "of no type" : String(model.type.prefix(40)))"
    )
  }

  private mutating func readModel(_ cursor: inout JSONCursor) throws {
    // Merges name pieces. Where they come first, this marks where to return to.
    var unread: JSONCursor?
    model = try TokenizerStep(reading: &cursor) { cursor, key in
      switch key {
      case "vocab" where cursor.isAtObject:
        try cursor.readMembers { cursor, piece in add(piece, id: try cursor.readInteger()) }
      case "merges" where cursor.isAtArray:
        if vocabulary.count > 0 {
          try readMerges(&cursor)
        } else {
          unread = cursor
          try cursor.skipValue()
        }
      default: return false
      }
      return true
    }
    if var unread { try readMerges(&unread) }
  }

  private mutating func add(_ piece: ArraySlice<UInt8>, id: Int) {
    guard let id = Int32(exactly: id), id >= 0 else {
      damage = damage ?? "\(id) is no token id"
      return
    }
    vocabulary.insert(piece, id: id)
  }

  /// Reads merges, each `"a b"` or, since version 0.20 of the library, `["a", "b"]`.
  private mutating func readMerges(_ cursor: inout JSONCursor) throws {
    try cursor.readArray { cursor in
      var pair: MergeTable.Pair?
      if cursor.isAtArray {
        var pieces: [ArraySlice<UInt8>] = []
        try cursor.readArray { cursor in pieces.append(try cursor.readUTF8()) }
        if pieces.count == 2 { pair = MergeTable.Pair(left: pieces[0], right: pieces[1]) }
      } else {
        pair = MergeTable.Pair(separatedBySpace: try cursor.readUTF8())
      }
      guard let pair, let left = vocabulary.id(of: pair.left), let right = vocabulary.id(of: pair.right),
        let result = vocabulary.id(of: pair.left, followedBy: pair.right)
      else {
        damage = damage ?? "merge \(merges.merges.count) is not of two pieces that make a third one"
        return
      }
      merges.append(MergeTable.Merge(left: left, right: right, result: result))
    }
  }
}
