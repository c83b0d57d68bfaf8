internal import Embeddings

/// What `tokenizer.json` of Hugging Face says beside its vocabulary.
struct TokenizerSummary: Decodable {
  struct Model: Decodable {
    enum CodingKeys: String, CodingKey {
      case type
      case endOfWordSuffix = "end_of_word_suffix"
      case byteFallback = "byte_fallback"
      case unknownToken = "unk_token"
    }

    let type: String?
    let endOfWordSuffix: String?
    let byteFallback: Bool?
    let unknownToken: JSONValue?
  }

  struct AddedToken: Decodable {
    let id: Int
    let content: String
  }

  /// The tokens around every text.
  struct Frame: Equatable {
    var start: [String] = []
    var end: [String] = []

    var isEmpty: Bool { start.isEmpty && end.isEmpty }
  }

  enum CodingKeys: String, CodingKey {
    case model, normalizer
    case addedTokens = "added_tokens"
    case postProcessor = "post_processor"
  }

  let model: Model
  let normalizer: JSONValue?
  let addedTokens: [AddedToken]?
  let postProcessor: JSONValue?

  /// The algorithm.
  ///
  /// - Throws: ``ModelPackagesError`` with code `unsupportedModel` when it is none that can be run.
  func kind(subject: String) throws(ModelPackagesError) -> ModelManifest.TokenizerKind {
    switch model.type {
    case "WordPiece": return .bertWordPiece
    case "BPE" where model.endOfWordSuffix == "</w>", nil where model.endOfWordSuffix == "</w>":
      return .clipBytePair
    case "BPE" where model.byteFallback == true: return .sentencePieceBytePair
    case let type:
      let known = ModelManifest.TokenizerKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ModelPackagesError(
        .unsupportedModel, subject: subject,
        reason: "its tokenizer is of the kind \(type ?? "that it does not state"), which cannot be run yet; "
          + "only \(known)")
    }
  }

  /// Whether texts are lower-cased.
  var isLowercasing: Bool {
    guard let normalizer else { return false }
    return Self.steps(of: normalizer, "normalizers").contains { step in
      step["type"]?.string == "Lowercase"
        || (step["type"]?.string == "BertNormalizer" && step["lowercase"]?.boolean ?? true)
    }
  }

  /// The tokens around every text; nil where nothing is said about them.
  var frame: Frame? {
    guard let postProcessor else { return nil }
    for step in Self.steps(of: postProcessor, "processors") {
      switch step["type"]?.string {
      case "TemplateProcessing":
        guard case .array(let pieces)? = step["single"] else { continue }
        var frame = Frame()
        var isAfterText = false
        for piece in pieces {
          if let name = piece["SpecialToken"]?["id"]?.string {
            if isAfterText { frame.end.append(name) } else { frame.start.append(name) }
          } else {
            isAfterText = true
          }
        }
        return frame
      case "RobertaProcessing", "BertProcessing":
        guard case .array(let start)? = step["cls"], let start = start.first?.string,
          case .array(let end)? = step["sep"], let end = end.first?.string
        else { continue }
        return Frame(start: [start], end: [end])
      default: continue
      }
    }
    return nil
  }

  /// A step and, where it is a sequence, the steps in it.
  private static func steps(of value: JSONValue, _ key: String) -> [JSONValue] {
    guard case .array(let steps)? = value[key] else { return [value] }
    return steps.flatMap { Self.steps(of: $0, key) }
  }
}
