import Embeddings
import Foundation
import Testing

struct WordPieceTokenizerTests {
  @Test(arguments: published)
  func agreesWithTheReferenceImplementation(text: String, pieces: [Int32]) throws {
    #expect(try Self.tokenizer.get().encode(text) == [101] + pieces + [102])
  }

  @Test func agreesWithTheReferenceOnTheFixture() throws {
    try TokenizerFixture.expectIDs("bert", of: Self.tokenizer.get())
  }

  @Test func agreesWithTheModelsGoldenTexts() throws {
    struct Golden: Decodable {
      struct Text: Decodable {
        let text: String
        let ids: [Int32]
      }
      let texts: [Text]
    }
    let golden = try JSONDecoder().decode(Golden.self, from: Data(ModelFolder.bytes("golden/golden.json")))
    let tokenizer = try Self.tokenizer.get()
    for text in golden.texts {
      #expect(tokenizer.encode(text.text) == text.ids, "\(text.text)")
    }
  }

  @Test func cutsAfterTheMostTokensAndKeepsTheSeparator() throws {
    let ids = try Self.tokenizer.get().encode(String(repeating: "word ", count: 200))
    #expect(ids == [101] + Array(repeating: 2773, count: 75) + [102])
  }

  @Test(arguments: [(100, 50), (101, 1)])
  func spellsNoWordOfMoreThanAHundredCharacters(length: Int, pieces: Int) throws {
    let ids = try Self.tokenizer.get().encode(String(repeating: "q", count: length))
    #expect((ids.count - 2 == 1) == (pieces == 1))
  }

  @Test func takesNamesOfSpecialTokensAsText() throws {
    #expect(try !Self.tokenizer.get().encode("a [SEP] b").dropLast().contains(102))
  }

  @Test(arguments: ["", "[]", "{\"model\": {\"vocab\": {\"a\": x}}}", "{\"model\": 1}"])
  func refusesAFileThatIsNoTokenizer(json: String) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try WordPieceTokenizer(
        decoding: [UInt8](json.utf8), settings: #require(ModelFolder.manifest().text).tokenizer)
    }
    #expect(error.code == .damagedModel)
    #expect(error.subject == "tokenizer.json")
  }

  @Test func refusesAnotherAlgorithm() throws {
    let json = #"{"normalizer": null, "pre_tokenizer": {"type": "ByteLevel"}, "model": {"type": "BPE"}}"#
    #expect(
      throws: EmbeddingsError(
        .unsupportedModel, subject: "tokenizer.json",
        reason: "expected BertNormalizer, BertPreTokenizer and WordPiece, not normalizer none, "
          + "pre-tokenizer ByteLevel, model BPE")
    ) {
      try WordPieceTokenizer(
        decoding: [UInt8](json.utf8), settings: #require(ModelFolder.manifest().text).tokenizer)
    }
  }

  @Test func refusesAVocabularyWithoutTheManifestsTokens() throws {
    #expect(
      throws: EmbeddingsError(
        .damagedModel, subject: "tokenizer.json", reason: "the manifest's token 2, 3 is not in it")
    ) {
      try tinyTokenizer(vocabulary: #"{"[CLS]": 1, "a": 9}"#)
    }
  }

  @Test func readsEscapesAndTheFilesOwnSettings() throws {
    let tokenizer = try tinyTokenizer(
      vocabulary:
        #"{"[C]": 1, "[S]": 2, "[U]": 3, "caf\u00e9": 4, "\ud83c\udf38": 5, "a": 6, "@@\"": 7, "\"": 8}"#)
    #expect(tokenizer.encode("\u{1F338} a\"") == [1, 5, 6, 8, 2])
    #expect(tokenizer.encode("abcdefgh a") == [1, 3, 6, 2])
  }

  private func tinyTokenizer(vocabulary: String) throws -> WordPieceTokenizer {
    let json = """
      { "version": "1.0", "added_tokens": [{"a": [1.5e3, true, null, "}"]}],
        "normalizer": {"type": "BertNormalizer", "lowercase": true},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "model": {"type": "WordPiece", "continuing_subword_prefix": "@@",
                  "max_input_chars_per_word": 7, "vocab": \(vocabulary)} }
      """
    return try WordPieceTokenizer(
      decoding: [UInt8](json.utf8), settings: #require(SampleManifest.decode().text).tokenizer)
  }

  private static let tokenizer = Result {
    try WordPieceTokenizer(
      decoding: ModelFolder.bytes("tokenizer.json"), settings: #require(ModelFolder.manifest().text).tokenizer
    )
  }

  /// Token ids from Hugging Face's `tokenizers` 0.23, class and separator left out.
  static let published: [(String, [Int32])] = [
    ("", []),
    ("   \u{9}\u{A} ", []),
    ("minimalist scandi interior, beige & oak", [10124, 2923, 13594, 4305, 4592, 1010, 28799, 1004, 6116]),
    ("mid-century modern", [3054, 1011, 2301, 2715]),
    ("90s grunge", [17233, 24665, 5575, 2063]),
    ("Van Gogh's “Starry Night”", [3158, 26603, 1005, 1055, 1523, 14330, 2100, 2305, 1524]),
    ("50% off!", [2753, 1003, 2125, 999]),
    ("#FF8800", [1001, 21461, 2620, 17914, 2692]),
    ("3.14159 1,000,000", [1017, 1012, 15471, 28154, 1015, 1010, 2199, 1010, 2199]),
    (
      "foo_bar-baz x^2|y~z`w",
      [29379, 1035, 3347, 1011, 8670, 2480, 1060, 1034, 1016, 1064, 1061, 1066, 1062, 1036, 1059]
    ),
    ("e-mail@example.com", [1041, 1011, 5653, 1030, 2742, 1012, 4012]),
    ("C++ C# .NET", [1039, 1009, 1009, 1039, 1001, 1012, 5658]),
    ("crème brûlée, jalapeño", [13675, 21382, 7987, 9307, 2063, 1010, 14855, 2721, 11837, 2080]),
    ("CRE\u{300}ME", [13675, 21382]),
    ("Ångström \u{212B}", [17076, 15687, 1037]),
    ("İstanbul ıx", [9960, 1104, 2595]),
    ("STRASSE straße ẞ", [2358, 8180, 3366, 2358, 27807, 1096]),
    ("Ελληνικά Άλφα", [1159, 29727, 29727, 24824, 16177, 18199, 29726, 14608, 1155, 29727, 29736, 14608]),
    ("Русский Ёлка йод", [1195, 29748, 29747, 29747, 23925, 15414, 1185, 29436, 28598, 1188, 14150, 29742]),
    ("łódź Øre đ", [17814, 1100, 2890, 1102]),
    ("العربية مَرْحَبًا", [1270, 23673, 29830, 17149, 29816, 14498, 19433, 1295, 17149, 29820, 29816, 25573]),
    ("हिन्दी", [1339, 29877, 29863, 29861, 29878]),
    ("ภาษาไทย", [100]),
    ("한국어", [1469, 30006, 30021, 29991, 30014, 30020, 29999, 30008]),
    ("日本語のテキスト", [1864, 1876, 1950, 1671, 30239, 30227, 30233, 30240]),
    ("カタカナ ガ", [1700, 30235, 30226, 30241, 1700]),
    ("東京tokyo", [1879, 1755, 5522]),
    ("、。「」・", [1635, 1636, 1641, 1642, 1738]),
    ("👩\u{200D}👩\u{200D}👧 family", [100, 2155]),
    ("🇩🇪 flag", [100, 5210]),
    ("☕ coffee", [100, 4157]),
    ("€100 £5 ¥9 ½ ①", [1574, 18613, 27813, 1071, 2683, 1092, 100]),
    ("a\u{200B}b\u{AD}c\u{FEFF}d", [5925, 2094]),
    ("a\u{0}b\u{FFFD}c\u{85}d", [5925, 2094]),
    (
      "tab\u{9}new\u{A}line\u{A0}nbsp\u{3000}wide\u{2028}sep",
      [21628, 2047, 2240, 1050, 5910, 2361, 2898, 19802]
    ),
    ("vertical\u{B}tab", [7471, 2696, 2497]),
    ("ﬁne ｆｕｌｌ", [1984, 2638, 100]),
    ("unbelievablybelievable", [4895, 8671, 2666, 3567, 6321, 8671, 2666, 12423]),
    ("℃ ™ ©", [100, 1580, 1075]),
  ]
}
