import Embeddings
import Foundation
import Testing

/// Texts with the ids of the reference implementations, made by `Scripts/fixtures/tokenizers.py`.
enum TokenizerFixture {
  static let texts = Result { try JSONDecoder().decode([String].self, from: Data(bytes("texts.json"))) }

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures")
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The ids of every text, or of every eighth one.
  static func ids(_ name: String) throws -> [[Int32]] {
    String(decoding: try bytes("\(name).ids"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: " ").compactMap { Int32($0) } }
  }

  /// Expects a tokenizer to give every text the ids of a file.
  static func expectIDs(
    _ name: String, of tokenizer: any TextTokenizer, every step: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let all = try texts.get()
    let some = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let ids = try ids(name)
    #expect(ids.count == some.count, sourceLocation: sourceLocation)
    #expect(all.count >= 2000, sourceLocation: sourceLocation)
    let differing = zip(some, ids).filter { tokenizer.encode($0) != $1 }.map(\.0)
    let list = differing.prefix(20).map { $0.prefix(60).debugDescription }.joined(separator: "\n")
    #expect(differing.isEmpty, "\(differing.count) texts:\n\(list)", sourceLocation: sourceLocation)
  }

  /// A manifest's tokenizer.
  static func settings(
    _ kind: String, file: String = "tokenizer.json", lowercase: Bool = false, maxTokens: Int = 77,
    tokens: String = ""
  ) throws -> ModelManifest.Tokenizer {
    let json = """
      {"kind": "\(kind)", "file": "\(file)", "sha256": "", "lowercase": \(lowercase), "maxTokens": \(maxTokens)\(tokens)}
      """
    return try JSONDecoder().decode(ModelManifest.Tokenizer.self, from: Data(json.utf8))
  }

  /// CLIP's start and end.
  static let clipTokens = #", "startToken": 49406, "endToken": 49407"#

  static func clip(_ bytes: [UInt8]) throws -> any TextTokenizer {
    try settings("clip-bpe", lowercase: true, tokens: clipTokens).makeTokenizer(decoding: bytes)
  }
}
