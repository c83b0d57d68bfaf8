/// What a text's tokens are put between, and how many of them there is room for.
struct TokenFrame: Sendable {
  private let start: [Int32]
  private let end: [Int32]
  /// The most tokens of the text itself.
  let room: Int

  /// Takes the frame from the manifest.
  init(_ settings: ModelManifest.Tokenizer) {
    start = settings.startToken.map { [Int32(clamping: $0)] } ?? []
    end = settings.endToken.map { [Int32(clamping: $0)] } ?? []
    room = max(0, settings.maxTokens - start.count - end.count)
  }

  /// The first tokens of a text between start and end.
  func framed(_ tokens: [Int32]) -> [Int32] {
    start + tokens.prefix(room) + end
  }
}

extension ModelManifest.Tokenizer {
  /// Checks that a vocabulary has the tokens that the manifest puts into every text.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`.
  func requireTokens(in file: TokenizerFile) throws(EmbeddingsError) {
    try requireTokens(where: file.has(id:))
  }

  /// Checks that a vocabulary has the tokens that the manifest puts into every text.
  ///
  /// - Parameter isKnown: Whether the vocabulary has an id.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`.
  func requireTokens(where isKnown: (Int) -> Bool) throws(EmbeddingsError) {
    let missing = [startToken, endToken, unknownToken].compactMap(\.self).filter { !isKnown($0) }
    guard missing.isEmpty else {
      let list = missing.sorted().map(String.init).joined(separator: ", ")
      throw EmbeddingsError(
        .damagedModel, subject: file, reason: "the manifest's token \(list) is not in it")
    }
  }
}
