import Embeddings
import Foundation
import Testing

struct CLIPTokenizerTests {
  @Test func agreesWithTheReferenceFromAListOfMerges() throws {
    let tokenizer = try TokenizerFixture.clip(TokenizerFixture.bytes("clip-merges.txt"))
    try TokenizerFixture.expectIDs("clip", of: tokenizer)
  }

  @Test(arguments: CLIPFile.Merges.allCases)
  func agreesWithTheReferenceFromATokenizerFile(merges: CLIPFile.Merges) throws {
    let tokenizer = try TokenizerFixture.clip(CLIPFile(merges: merges).json())
    try TokenizerFixture.expectIDs("clip", of: tokenizer)
  }

  @Test func cutsLongTextsAndKeepsTheEnd() throws {
    let ids = try Self.tokenizer.get().encode(String(repeating: "cat ", count: 200))
    #expect(ids == [49406] + Array(repeating: 2368, count: 75) + [49407])
  }

  @Test func takesNamesOfSpecialTokensAsText() throws {
    let ids = try Self.tokenizer.get().encode("a <|endoftext|> b <|startoftext|>").dropFirst().dropLast()
    #expect(!ids.contains(49406) && !ids.contains(49407))
  }

  @Test func takesTheSpecialTokensOutOfAFilesPattern() throws {
    let file = CLIPFile(pattern: #"<\\|startoftext\\|>|<\\|endoftext\\|>|"# + CLIPFile().pattern)
    try TokenizerFixture.expectIDs("clip", of: TokenizerFixture.clip(file.json()))
  }

  @Test func readsAFileThatStatesNoTypeOfItsModel() throws {
    #expect(
      try TokenizerFixture.clip(CLIPFile(type: "").json()).encode("a cat") == [49406, 320, 2368, 49407])
  }

  @Test func encodesAWordOfAHundredThousandLetters() throws {
    let ids = try Self.tokenizer.get().encode(String(repeating: "a", count: 100_000) + " cat")
    #expect(ids.count == 77)
  }

  @Test func leavesOutStartAndEndThatTheManifestDoesNotState() throws {
    let settings = try TokenizerFixture.settings("clip-bpe", lowercase: true, maxTokens: 3)
    let tokenizer = try settings.makeTokenizer(decoding: TokenizerFixture.bytes("clip-merges.txt"))
    #expect(tokenizer.encode("a cat a cat") == [320, 2368, 320])
    #expect(tokenizer.encode("") == [])
  }

  @Test(arguments: [
    (#"{"type": "NFD"}"#, "NFD"), (#"{"type": "NFC"}"#, "NFC"), ("", "none"),
    (
      #"{"type": "NFC"}, {"type": "Replace", "pattern": {"String": " "}, "content": ""}, {"type": "Lowercase"}"#,
      "NFC + Replace(content: , pattern.String:  ) + Lowercase"
    ),
  ])
  func refusesAnotherNormalizer(normalizers: String, named: String) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try TokenizerFixture.clip(CLIPFile(normalizers: normalizers, lines: ["i n"]).json())
    }
    #expect(error.code == .unsupportedModel)
    #expect(error.reason.contains("not normalizer \(named), pre-tokenizer Split("))
  }

  @Test func refusesAnotherPattern() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try TokenizerFixture.clip(CLIPFile(pattern: "[a-z]+", lines: ["i n"]).json())
    }
    #expect(error.code == .unsupportedModel)
    #expect(error.reason.contains("pattern.Regex: [a-z]+"))
  }

  @Test func refusesAWordPieceFile() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try TokenizerFixture.clip(ModelFolder.bytes("tokenizer.json"))
    }
    #expect(error.code == .unsupportedModel)
    #expect(error.reason.contains("model WordPiece"))
  }

  private static let tokenizer = Result {
    try TokenizerFixture.clip(TokenizerFixture.bytes("clip-merges.txt"))
  }
}
