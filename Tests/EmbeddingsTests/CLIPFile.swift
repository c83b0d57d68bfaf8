import Foundation

/// CLIP's vocabulary as a `tokenizer.json`, put together from the fixture's merges.
struct CLIPFile {
  enum Merges: CaseIterable {
    case strings, pairs, escapedStringsFirst
  }

  var merges = Merges.strings
  var normalizers =
    #"{"type": "NFC"}, {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}, {"type": "Lowercase"}"#
  var pattern = #"'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+"#
  var type = #""type": "BPE","#
  var lines: [Substring]?

  /// The merges of the fixture.
  static func publishedLines() throws -> [Substring] {
    String(decoding: try TokenizerFixture.bytes("clip-merges.txt"), as: UTF8.self)
      .split(separator: "\n").dropFirst().map(\.self)
  }

  func json() throws -> [UInt8] {
    let lines = try lines ?? Self.publishedLines()
    let plain = Array(0x21...0x7E) + Array(0xA1...0xAC) + Array(0xAE...0xFF)
    let symbols = (plain + (0x100..<0x144)).compactMap { Unicode.Scalar($0).map(String.init) }
    let pieces =
      symbols + symbols.map { $0 + "</w>" } + lines.map { $0.filter { $0 != " " } }
      + ["<|startoftext|>", "<|endoftext|>"]
    let vocabulary = pieces.enumerated().map { "\(quoted($1)): \($0)" }.joined(separator: ", ")
    let list = lines.map { line in
      merges == .pairs
        ? "[" + line.split(separator: " ").map { quoted(String($0)) }.joined(separator: ", ") + "]"
        : quoted(String(line))
    }
    let parts = ["\"vocab\": {\(vocabulary)}", "\"merges\": [\(list.joined(separator: ","))]"]
    let model = (merges == .escapedStringsFirst ? parts.reversed() : parts).joined(separator: ",\n")
    return Array(
      """
      {"version": "1.0", "added_tokens": [{"id": 49406, "content": "<|startoftext|>", "special": true}],
       "normalizer": {"type": "Sequence", "normalizers": [\(normalizers)]},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
         {"type": "Split", "pattern": {"Regex": "\(pattern)"}, "behavior": "Removed", "invert": true},
         {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true}]},
       "model": {\(type) "unk_token": "<|endoftext|>", "continuing_subword_prefix": "",
         "end_of_word_suffix": "</w>", "fuse_unk": false, \(model)}}
      """.utf8)
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{80}"... where merges == .escapedStringsFirst:
        "\\u" + String(scalar.value + 0x10000, radix: 16).dropFirst()
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
