import Foundation

/// Cleans a text the way BERT's vocabulary expects it.
///
/// Control characters go, white space becomes a space, CJK ideographs become words of their own, and
/// uncased models lose case and accents. Source: `BasicTokenizer` in google-research/bert,
/// `tokenization.py`; character classes as in Hugging Face's `tokenizers`, `normalizers/bert.rs`.
struct BertNormalizer: Sendable {
  /// Whether case and accents are dropped.
  let lowercase: Bool

  /// The cleaned scalars of `text`.
  func normalize(_ text: String) -> String.UnicodeScalarView {
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Self.isDropped(scalar) {
      if scalar.isBertWhitespace {
        cleaned.append(" ")
      } else if Self.isIdeograph(scalar) {
        cleaned.append(" ")
        cleaned.append(scalar)
        cleaned.append(" ")
      } else {
        cleaned.append(scalar)
      }
    }
    return lowercase ? Self.folded(cleaned) : cleaned
  }

  private static func folded(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    // Plain ASCII, most queries by far, has nothing to decompose.
    let isASCII = scalars.allSatisfy(\.isASCII)
    let decomposed =
      isASCII ? scalars : String(scalars).decomposedStringWithCanonicalMapping.unicodeScalars
    return decomposed.lazy.filter { $0.properties.generalCategory != .nonspacingMark }.lowercased()
  }

  /// Whether a scalar has no place in a text: NUL, the replacement character, and all of category C
  /// but tab and line ends.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value == 0x7F || (scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar))
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate: return true
    default: return scalar == "\u{FFFD}"
    }
  }

  /// Whether a scalar is in one of the blocks of CJK ideographs; Kana and Hangul are not.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      return true
    default:
      return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether BERT splits at this scalar and drops it.
  var isBertWhitespace: Bool { properties.isWhitespace }

  /// Whether BERT makes this scalar a word of its own: Unicode punctuation and all ASCII symbols.
  var isBertPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    default: break
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default:
      return false
    }
  }
}
