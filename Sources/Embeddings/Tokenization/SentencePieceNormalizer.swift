/// Cleans a text the way SentencePiece's vocabularies expect it: what the steps of a `tokenizer.json` say.
struct SentencePieceNormalizer: Sendable {
  private enum Step: Sendable {
    case lowercase
    case prepend([UInt8])
    case replace([UInt8], [UInt8])
  }

  private let steps: [Step]

  /// Takes the steps of a file, or returns nil when there is one that is not known.
  ///
  /// - Parameters:
  ///   - file: The file; spaces must have become `▁` at the end of it, so that its pre-tokenizer, if any,
  ///     finds no space to split at.
  ///   - lowercase: Whether texts are lower-cased before all else.
  init?(_ file: TokenizerFile, lowercase: Bool) {
    var steps: [Step] = lowercase ? [.lowercase] : []
    // A file from a stranger may ask for replacements that double a text forty times.
    var growth = 1
    for normalizer in file.normalizers {
      switch normalizer.type {
      case "Lowercase": steps.append(.lowercase)
      case "Prepend":
        guard let words = normalizer.text("prepend") else { return nil }
        steps.append(.prepend(Array(words.utf8)))
      case "Replace":
        guard let old = normalizer.text("pattern.String"), let new = normalizer.settings["content"] else {
          return nil
        }
        growth *= max(1, (new.utf8.count + old.utf8.count - 1) / max(1, old.utf8.count))
        guard !old.isEmpty, growth <= 64, steps.count < 32 else { return nil }
        steps.append(.replace(Array(old.utf8), Array(new.utf8)))
      default: return nil
      }
    }
    let parting = TokenizerStep("Split", ["pattern.String": " ", "behavior": "MergedWithPrevious"])
    let marksSpaces = file.normalizers.contains {
      $0.agrees(with: TokenizerStep("Replace", ["pattern.String": " ", "content": "▁"]))
    }
    guard marksSpaces, file.preTokenizers.allSatisfy({ $0.agrees(with: parting) }) else { return nil }
    self.steps = steps
  }

  /// The cleaned text, as UTF-8 like the given one.
  func normalize(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = Array(text)
    for step in steps where !text.isEmpty {
      switch step {
      case .lowercase:
        text = Array(String(String(decoding: text, as: UTF8.self).unicodeScalars.lowercased()).utf8)
      case .prepend(let words): text = words + text
      case .replace(let old, let new): text = Self.replacing(old, with: new, in: text)
      }
    }
    return text
  }

  private static func replacing(_ old: [UInt8], with new: [UInt8], in text: [UInt8]) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(text.count)
    var rest = text[...]
    while let first = rest.first {
      if first == old.first, rest.starts(with: old) {
        replaced += new
        rest = rest.dropFirst(old.count)
      } else {
        replaced.append(first)
        rest = rest.dropFirst()
      }
    }
    return replaced
  }
}
