import Foundation

/// The words of a text as CLIP's vocabulary expects them, one after the other.
///
/// The text is composed (NFC) and lower-cased, character by character. White space parts words and is
/// dropped. A word is an English contraction's end (`'s 't 're 've 'm 'll 'd`), a run of letters, a single
/// numeral, or a run of anything else. Sources: openai/CLIP, `clip/simple_tokenizer.py`, for the pattern;
/// the `tokenizer.json` of openai/clip-vit-base-patch32 for the normalization.
struct CLIPWords: Sequence, IteratorProtocol {
  /// What is not yet normalized.
  private var rest: Substring.UnicodeScalarView
  /// What is left of the last run between white space.
  private var run = Substring.UnicodeScalarView()
  private let lowercase: Bool

  /// Begins with the first word of a text.
  ///
  /// - Parameters:
  ///   - text: Any text; no more of it is looked at than words are taken.
  ///   - lowercase: Whether it is lower-cased.
  init(_ text: String, lowercase: Bool) {
    rest = text.unicodeScalars[...]
    self.lowercase = lowercase
  }

  mutating func next() -> Substring.UnicodeScalarView? {
    if run.isEmpty {
      // No composition reaches across white space, so that every run can be normalized by itself.
      rest = rest.drop { $0.clipClass == .space }
      let given = rest.prefix { $0.clipClass != .space }
      rest = rest[given.endIndex...]
      run = normalized(given)
    }
    guard let first = run.first else { return nil }
    let word: Substring.UnicodeScalarView
    switch first.clipClass {
    case .numeral: word = run.prefix(1)
    case .other where first == "'": word = contraction ?? run.prefix { $0.clipClass == .other }
    case let kind: word = run.prefix { $0.clipClass == kind }
    }
    run = run[word.endIndex...]
    return word
  }

  private func normalized(_ run: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    // Plain ASCII, most queries by far, has nothing to compose.
    let composed =
      run.allSatisfy(\.isASCII) ? run : String(run).precomposedStringWithCanonicalMapping.unicodeScalars[...]
    return lowercase ? composed.lowercased()[...] : composed
  }

  /// The end of a contraction with which the run begins.
  private var contraction: Substring.UnicodeScalarView? {
    for ending in ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"] where run.starts(with: ending.unicodeScalars)
    {
      return run.prefix(ending.unicodeScalars.count)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The kinds of characters that CLIP's words are told apart by.
  fileprivate enum CLIPClass {
    case space, letter, numeral, other
  }

  fileprivate var clipClass: CLIPClass {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: return .letter
    case 0x30...0x39: return .numeral
    case 0x20, 0x09...0x0D: return .space
    case 0..<0x80: return .other
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .numeral
    default: return properties.isWhitespace ? .space : .other
    }
  }
}
