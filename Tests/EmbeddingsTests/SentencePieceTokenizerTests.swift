import Embeddings
import Foundation
import Testing

struct SentencePieceTokenizerTests {
  @Test func agreesWithTheReference() throws {
    try TokenizerFixture.expectIDs("sentencepiece", of: tokenizer())
  }

  @Test func lowercasesFirstWhereTheManifestSaysSo() throws {
    try TokenizerFixture.expectIDs("sentencepiece-lowercase", of: tokenizer(lowercase: true), every: 8)
  }

  @Test func agreesWithTheReferenceWithAPrependedSpaceAndWholePieces() throws {
    let changed = try tokenizer(changing: [
      Self.normalizer: #"{"type":"Sequence","normalizers":[{"type":"Prepend","prepend":"▁"},"#
        + Self.normalizer + "]}",
      Self.preTokenizer: "null", #""byte_fallback":true"#: #""byte_fallback":false"#,
      #""ignore_merges":false"#: #""ignore_merges":true"#,
    ])
    try TokenizerFixture.expectIDs("sentencepiece-prepend", of: changed, every: 8)
  }

  @Test func agreesWithTheReferenceOnUnknownCharacters() throws {
    let changed = try tokenizer(changing: [
      Self.preTokenizer: "null", #""byte_fallback":true"#: #""byte_fallback":false"#,
      #""fuse_unk":true"#: #""fuse_unk":false"#,
    ])
    try TokenizerFixture.expectIDs("sentencepiece-unknown", of: changed, every: 8)
  }

  @Test func framesAndCutsAsTheManifestSays() throws {
    let tokenizer = try tokenizer(tokens: #", "startToken": 2, "endToken": 1"#)
    #expect(tokenizer.encode("") == [2, 1])
    let long = tokenizer.encode(String(repeating: "🦄", count: 200))
    #expect(long.count == 64 && long.first == 2 && long.last == 1)
  }

  @Test func takesNamesOfSpecialTokensAsText() throws {
    #expect(try !tokenizer().encode("a <eos> b<bos>").contains { $0 < 4 })
  }

  @Test func findsTokensThatAreNoMarksBeforeAllElse() throws {
    let lines = try tokenizer().encode("a\n\n\nb")
    #expect(lines.count == 3)
  }

  @Test(arguments: [
    (Self.normalizer, "null", "not normalizer none"),
    (
      Self.normalizer, #"{"type":"Precompiled","precompiled_charsmap":"AAAA"}"#, "not normalizer Precompiled("
    ),
    (Self.preTokenizer, #"{"type":"Metaspace","replacement":"▁"}"#, "pre-tokenizer Metaspace("),
    (#""type":"BPE""#, #""type":"Unigram""#, "model Unigram"),
    (#""end_of_word_suffix":null"#, #""end_of_word_suffix":"</w>""#, "expected BPE over texts"),
    (
      #""rstrip":false,"normalized":false,"special":false"#, #""rstrip":true"#,
      "single_word, lstrip or rstrip"
    ),
  ])
  func refusesAnotherAlgorithm(old: String, new: String, reason: String) throws {
    let error = try #require(throws: EmbeddingsError.self) { try tokenizer(changing: [old: new]) }
    #expect(error.code == .unsupportedModel)
    #expect(error.reason.contains(reason))
  }

  @Test func refusesAVocabularyWithoutItsUnknownToken() throws {
    #expect(
      throws: EmbeddingsError(
        .damagedModel, subject: "tokenizer.json", reason: "its unknown token \"<x>\" is not in its vocabulary"
      )
    ) {
      try tokenizer(changing: [#""unk_token":"<unk>""#: #""unk_token":"<x>""#])
    }
  }

  @Test func refusesAVocabularyWithoutTheManifestsTokens() throws {
    #expect(
      throws: EmbeddingsError(
        .damagedModel, subject: "tokenizer.json", reason: "the manifest's token 99999 is not in it")
    ) {
      try tokenizer(tokens: #", "endToken": 99999"#)
    }
  }

  static let normalizer = #"{"type":"Replace","pattern":{"String":" "},"content":"▁"}"#
  static let preTokenizer =
    #"{"type":"Split","pattern":{"String":" "},"behavior":"MergedWithPrevious","invert":false}"#

  private func tokenizer(
    changing changes: [String: String] = [:], lowercase: Bool = false, tokens: String = ""
  ) throws -> any TextTokenizer {
    var json = String(decoding: try TokenizerFixture.bytes("sentencepiece.json"), as: UTF8.self)
    for (old, new) in changes {
      try #require(json.contains(old))
      json = json.replacingOccurrences(of: old, with: new)
    }
    let settings = try TokenizerFixture.settings(
      "sentencepiece-bpe", lowercase: lowercase, maxTokens: 64, tokens: tokens)
    return try settings.makeTokenizer(decoding: Array(json.utf8))
  }
}
