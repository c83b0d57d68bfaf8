/// The pieces of a byte-pair encoding over characters, with bytes for what has no piece.
struct SentencePieces: Sendable {
  private let vocabulary: PieceTable
  private let merges: MergeTable
  /// The tokens of the 256 bytes; nil where the vocabulary has no piece for one, or characters without a
  /// piece are unknown rather than spelled in bytes.
  private let bytes: [Int32?]
  private let unknown: Int32?
  /// Whether neighboring unknown characters are one token.
  private let fusesUnknown: Bool
  /// Whether a text that is a piece is that piece, whatever the merges would make of it.
  private let prefersWholes: Bool

  /// Takes the pieces of a file; the manifest's unknown token goes before the file's.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when it names an unknown token that it has not.
  init(_ file: TokenizerFile, _ settings: ModelManifest.Tokenizer) throws(EmbeddingsError) {
    vocabulary = file.vocabulary
    merges = file.merges
    let fallsBack = file.model.isTrue("byte_fallback")
    bytes = (0...255).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      let piece = "<0x\(byte < 16 ? "0" : "")\(digits)>"
      return fallsBack ? file.vocabulary.id(of: Array(piece.utf8)[...]) : nil
    }
    if let name = file.model.text("unk_token"), settings.unknownToken == nil {
      guard let id = file.vocabulary.id(of: Array(name.utf8)[...]) else {
        throw EmbeddingsError(
          .damagedModel, subject: settings.file,
          reason: "its unknown token \"\(name.prefix(40))\" is not in its vocabulary")
      }
      unknown = id
    } else {
      unknown = settings.unknownToken.map(Int32.init(clamping:))
    }
    fusesUnknown = file.model.isTrue("fuse_unk")
    prefersWholes = file.model.isTrue("ignore_merges")
  }

  /// The tokens of a normalized text.
  ///
  /// A character with neither piece nor bytes is dropped when there is no unknown token.
  func tokens(of text: ArraySlice<UInt8>) -> [Int32] {
    if prefersWholes, let whole = vocabulary.id(of: text) { return [whole] }
    var symbols: [Int32] = []
    var pendingUnknown: Int32?
    var rest = text
    while let first = rest.first {
      let character = rest.prefix(Self.length(ofCharacterBeginningWith: first))
      rest = rest[character.endIndex...]
      if let id = vocabulary.id(of: character) {
        if let unknown = pendingUnknown { symbols.append(unknown) }
        pendingUnknown = nil
        symbols.append(id)
      } else if case let spelled = character.compactMap({ bytes[Int($0)] }), spelled.count == character.count
      {
        // An unknown character before stays pending: the reference puts it behind these bytes as well.
        symbols += spelled
      } else {
        if let unknown = pendingUnknown, !fusesUnknown { symbols.append(unknown) }
        pendingUnknown = unknown
      }
    }
    if let unknown = pendingUnknown { symbols.append(unknown) }
    return BytePairWord.merged(symbols, by: merges)
  }

  private static func length(ofCharacterBeginningWith byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
