/// A name that CSS, Sass, Tailwind and token tools all take: lower-case ASCII letters, digits and hyphens.
enum Slug {
  /// The slug of any text; empty when the text has no Latin letter and no digit.
  ///
  /// Latin letters lose their marks (`Été` gives `ete`), apostrophes vanish (`robin's` gives
  /// `robins`), and everything else that is no ASCII letter or digit ends a word.
  static func make(from text: String) -> String {
    var words = [""]
    for scalar in text.unicodeScalars where !scalar.isSilent {
      if let letters = scalar.slugLetters {
        words[words.count - 1] += letters
      } else if words.last != "" {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The slug of any text that also begins with a letter; `fallback` stands before a digit or for nothing.
  static func identifier(from text: String, fallback: String) -> String {
    let slug = make(from: text)
    guard let first = slug.unicodeScalars.first else { return fallback }
    return ("a"..."z").contains(first) ? slug : fallback + "-" + slug
  }
}

extension Unicode.Scalar {
  /// Apostrophes and combining marks: they stand within a word and have no letter of their own.
  fileprivate var isSilent: Bool {
    self == "'" || self == "\u{2019}" || properties.generalCategory == .nonspacingMark
  }

  /// The ASCII letters or digits that stand for the scalar; nil when there are none.
  fileprivate var slugLetters: String? {
    if isASCII {
      let isWord = properties.isAlphabetic || ("0"..."9").contains(self)
      return isWord ? properties.lowercaseMapping : nil
    }
    return self == "ß" || self == "ẞ" ? "ss" : baseLatinLetters
  }

  /// The unmarked letter, read off the scalar's name: LATIN SMALL LETTER E WITH ACUTE, LATIN CAPITAL LETTER AE.
  ///
  /// Unicode never changes a name, so this needs no table and no decomposition.
  private var baseLatinLetters: String? {
    guard let words = properties.name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
      words[2] == "LETTER", words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
    else { return nil }
    return words[3].lowercased()
  }
}
