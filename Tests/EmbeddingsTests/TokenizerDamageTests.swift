import Embeddings
import Foundation
import Testing

struct TokenizerDamageTests {
  @Test(arguments: [
    ("", "not a list of merges: it has none"),
    ("#version: 0.2\n", "not a list of merges: it has none"),
    (
      "#version: 0.2\ni n\nonlyone\n", #"not a list of merges: line 3, "onlyone", is not of two known pieces"#
    ),
    ("i n\nin g x\n", #"not a list of merges: line 2, "in g x", is not of two known pieces"#),
    ("i n\nzzz g\n", #"not a list of merges: line 2, "zzz g", is not of two known pieces"#),
    ("i n\n", "the manifest's token 49406, 49407 is not in it"),
    ("<html>404</html>", #"not a list of merges: line 1, "<html>404</html>", is not of two known pieces"#),
  ])
  func refusesADamagedListOfMerges(list: String, reason: String) throws {
    try expectDamage(Array(list.utf8), reason)
  }

  @Test func saysThatACompressedListIsToBeUnpacked() throws {
    try expectDamage([0x1F, 0x8B, 8, 0, 1], "compressed; unpack it with gunzip first")
  }

  @Test func takesNoMoreMergesThanCLIPHas() throws {
    let longer = try TokenizerFixture.bytes("clip-merges.txt") + Array("zzz zzz\nnot a merge\n".utf8)
    #expect(try TokenizerFixture.clip(longer).encode("a cat") == [49406, 320, 2368, 49407])
  }

  @Test func takesAListWithoutAHeadingAndWithCarriageReturns() throws {
    let text = String(decoding: try TokenizerFixture.bytes("clip-merges.txt"), as: UTF8.self)
    let list = text.replacingOccurrences(of: "#version: 0.2\n", with: "").replacingOccurrences(
      of: "\n", with: "\r\n")
    #expect(try TokenizerFixture.clip(Array(list.utf8)).encode("a cat") == [49406, 320, 2368, 49407])
  }

  @Test func refusesATokenizerFileThatIsCutAnywhere() throws {
    let json = try Self.small.json()
    for count in 1..<json.count {
      let error = #expect(throws: EmbeddingsError.self) {
        try TokenizerFixture.clip(Array(json.prefix(count)))
      }
      #expect(error?.code == .damagedModel)
    }
  }

  @Test func survivesEveryChangedByte() throws {
    let json = try Self.small.json()
    for position in stride(from: json.startIndex, to: json.endIndex, by: 7) {
      for byte: UInt8 in [0, 0x20, 0x22, 0x5C, 0x7B, 0xFF] {
        var damaged = json
        damaged[position] = byte
        // Whether it is refused or not: what counts is that the process goes on.
        _ = (try? TokenizerFixture.clip(damaged))?.encode("a cat's photo")
      }
    }
  }

  @Test(arguments: [
    (#""vocab": {"#, #""vocab": {"x": -1, "#, "-1 is no token id"),
    (#""vocab": {"#, #""vocab": {"x": 4294967296, "#, "4294967296 is no token id"),
    (#""merges": ["#, #""merges": ["a b c", "#, "merge 0 is not of two pieces that make a third one"),
    (#""merges": ["#, #""merges": [["a"], "#, "merge 0 is not of two pieces that make a third one"),
    (#""merges": ["#, #""merges": ["a qqq", "#, "merge 0 is not of two pieces that make a third one"),
    (#""!": 0,"#, "", "no piece for the byte 33, and the manifest states no unknownToken"),
    (#""<|endoftext|>": 514"#, #""<|end|>": 600"#, "the manifest's token 514 is not in it"),
  ])
  func refusesATokenizerFileWithAWrongValue(old: String, new: String, reason: String) throws {
    let json = String(decoding: try Self.small.json(), as: UTF8.self)
    let place = try #require(json.range(of: old))
    let settings = try TokenizerFixture.settings("clip-bpe", tokens: #", "startToken": 513, "endToken": 514"#)
    #expect(throws: EmbeddingsError(.damagedModel, subject: "tokenizer.json", reason: reason)) {
      try settings.makeTokenizer(decoding: Array(json.replacingCharacters(in: place, with: new).utf8))
    }
  }

  @Test func readsAnIDOfTooManyDigitsAsDamage() throws {
    try expectDamage(
      Array(#"{"model": {"vocab": {"x": 99999999999999999999999}}}"#.utf8),
      "not a tokenizer in JSON, at byte 26")
  }

  @Test func isNotExhaustedByNesting() throws {
    for bracket in ["[", #"{"a":"#, #"{"type":"Sequence","normalizers":["#] {
      let json = #"{"normalizer": "# + String(repeating: bracket, count: 200_000)
      #expect(throws: EmbeddingsError.self) { try TokenizerFixture.clip(Array(json.utf8)) }
    }
  }

  /// A vocabulary with a single merge.
  private static let small = CLIPFile(lines: ["i n"])

  private func expectDamage(_ bytes: [UInt8], _ reason: String) throws {
    #expect(throws: EmbeddingsError(.damagedModel, subject: "tokenizer.json", reason: reason)) {
      try TokenizerFixture.clip(bytes)
    }
  }
}
