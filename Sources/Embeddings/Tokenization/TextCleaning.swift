extension ModelManifest.Cleaning {
  /// The cleaned text.
  ///
  /// Source: `canonicalize_text` in mlfoundations/open_clip, `tokenizer.py`, which follows
  /// google-research/big_vision.
  func clean(_ text: String) -> String {
    switch self {
    case .canonicalize:
      let kept = text.unicodeScalars.lazy.map { $0 == "_" ? " " : $0 }.filter { !Self.isPunctuation($0) }
      return String(String.UnicodeScalarView(kept)).lowercased()
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// ASCII's punctuation and symbols, Python's `string.punctuation`.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
