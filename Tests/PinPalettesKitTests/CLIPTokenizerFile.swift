import Foundation
import Testing

/// CLIP's `tokenizer.json` as Hugging Face ships it, made from the list of merges that it grew from.
///
/// The file has two megabytes, the list half of one, and the list is there for other tests.
enum CLIPTokenizerFile {
  static func write(to url: URL) throws {
    let list = URL(fileURLWithPath: Checkout.root + "/Tests/EmbeddingsTests/Fixtures/clip-merges.txt")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
    let merges = lines.filter { !$0.hasPrefix("#version") }
    var pieces = symbols
    pieces += symbols.map { $0 + "</w>" }
    pieces += merges.map { $0.filter { $0 != " " } }
    pieces += ["<|startoftext|>", "<|endoftext|>"]
    try #require(pieces.count == 49_408)
    let vocabulary = Dictionary(zip(pieces, 0...), uniquingKeysWith: { first, _ in first })
    let json = """
      {
        "version": "1.0",
        "added_tokens": [\(token("<|startoftext|>", id: 49_406)), \(token("<|endoftext|>", id: 49_407))],
        "normalizer": {
          "type": "Sequence",
          "normalizers": [
            { "type": "NFC" },
            { "type": "Replace", "pattern": { "Regex": "\\\\s+" }, "content": " " },
            { "type": "Lowercase" }
          ]
        },
        "pre_tokenizer": {
          "type": "Sequence",
          "pretokenizers": [
            {
              "type": "Split", "behavior": "Removed", "invert": true,
              "pattern": {
                "Regex": "'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+"
              }
            },
            { "type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true }
          ]
        },
        "post_processor": {
          "type": "RobertaProcessing", "trim_offsets": false, "add_prefix_space": false,
          "sep": ["<|endoftext|>", 49407], "cls": ["<|startoftext|>", 49406]
        },
        "model": {
          "type": "BPE", "unk_token": "<|endoftext|>", "end_of_word_suffix": "</w>", "fuse_unk": false,
          "vocab": \(try encoded(vocabulary)), "merges": \(try encoded(merges))
        }
      }
      """
    try Data(json.utf8).write(to: url)
  }

  /// The characters that stand for the 256 bytes, those that print first.
  ///
  /// Source: OpenAI's CLIP, `simple_tokenizer.py`, `bytes_to_unicode`.
  private static var symbols: [String] {
    let printing = Array(33...126) + Array(161...172) + Array(174...255)
    let others = (0..<256 - printing.count).map { 256 + $0 }
    return (printing + others).compactMap { Unicode.Scalar(UInt32($0)).map { String($0) } }
  }

  private static func token(_ content: String, id: Int) -> String {
    """
    {
      "id": \(id), "content": "\(content)", "special": true, "normalized": false, "single_word": false,
      "lstrip": false, "rstrip": false
    }
    """
  }

  private static func encoded(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
