/// CLIP's vocabulary: a token for every byte within a word and at its end, and the merges of tokens.
struct CLIPVocabulary: Sendable {
  /// The tokens of the 256 bytes, then those of the bytes that end a word.
  let symbols: [Int32]
  /// Which tokens become one.
  let merges: MergeTable
  /// Whether the vocabulary asks for lower-cased texts.
  let lowercase: Bool

  /// What marks a piece that ends a word.
  static let wordEnd = Array("</w>".utf8)[...]
  /// Reads a `tokenizer.json`, or a list of merges: `merges.txt` or `bpe_simple_vocab_16e6.txt`.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the bytes are neither or lack a token,
  ///   `unsupportedModel` when they describe another algorithm.
  init(decoding bytes: [UInt8], settings: ModelManifest.Tokenizer) throws(EmbeddingsError) {
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      try self.init(tokenizerFile: bytes, settings)
    } else {
      try self.init(mergeList: bytes, settings: settings)
    }
  }

  init(symbols: [Int32], merges: MergeTable, lowercase: Bool) {
    self.symbols = symbols
    self.merges = merges
    self.lowercase = lowercase
  }

  private init(tokenizerFile bytes: [UInt8], _ settings: ModelManifest.Tokenizer) throws(EmbeddingsError) {
    let file = try TokenizerFile(decoding: bytes, subject: settings.file)
    guard Self.describesCLIP(file) else {
      throw file.unsupported(
        expected: "CLIP's NFC, white space to spaces, Lowercase, its Split and ByteLevel, BPE ended by </w>")
    }
    try settings.requireTokens(in: file)
    var symbols: [Int32] = []
    for end in [[], Self.wordEnd] {
      for byte in UInt8.min...UInt8.max {
        let id = file.vocabulary.id(of: ByteSymbols.utf8[Int(byte)], followedBy: end)
        guard let id = id ?? settings.unknownToken.map(Int32.init(clamping:)) else {
          throw EmbeddingsError(
            .damagedModel, subject: settings.file,
            reason: "no piece for the byte \(byte), and the manifest states no unknownToken")
        }
        symbols.append(id)
      }
    }
    self.symbols = symbols
    merges = file.merges
    lowercase = file.normalizers.contains { $0.type == "Lowercase" }
  }

  private static func describesCLIP(_ file: TokenizerFile) -> Bool {
    let normalizers = file.normalizers.filter { $0.type != "Lowercase" }
    let known = [
      TokenizerStep("NFC"), TokenizerStep("Replace", ["pattern.Regex": #"\s+"#, "content": " "]),
    ]
    // The names of the special tokens stand in some files' patterns; texts cannot forge them either way.
    let words = #"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"#
    let patterns = [words, #"<\|startoftext\|>|<\|endoftext\|>|"# + words]
    let split = patterns.map {
      TokenizerStep("Split", ["pattern.Regex": $0, "behavior": "Removed", "invert": "true"])
    }
    return normalizers.count == known.count && zip(normalizers, known).allSatisfy { $0.agrees(with: $1) }
      && file.preTokenizers.count == 2 && split.contains { file.preTokenizers[0].agrees(with: $0) }
      && file.preTokenizers[1].agrees(with: TokenizerStep("ByteLevel", ["add_prefix_space": "false"]))
      && file.isBytePairEncoding && file.model.text("continuing_subword_prefix") == nil
      && file.model.text("end_of_word_suffix") == "</w>" && !file.model.isTrue("byte_fallback")
      && !file.model.isTrue("ignore_merges")
  }
}
