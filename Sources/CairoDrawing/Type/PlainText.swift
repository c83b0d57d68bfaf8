/// Text as a line of type takes it: one line, of a length that any board has room for.
struct PlainText {
  /// More letters than any board has room for.
  private static let mostLetters = 400
  /// A letter is rarely more than a few scalars; without a limit one could be a megabyte of accents.
  private static let mostScalars = 4 * mostLetters

  /// The letters that are left.
  let letters: [Character]
  /// Whether letters were left out at the end.
  let isShortened: Bool

  /// Replaces line ends and tabs by spaces, leaves out other control characters, and ends what is too long.
  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    var count = 0
    var isCut = false
    for scalar in text.unicodeScalars {
      guard count < Self.mostScalars else {
        isCut = true
        break
      }
      count += 1
      switch scalar.properties.generalCategory {
      case .lineSeparator, .paragraphSeparator: kept.append(" ")
      case .control: if scalar.properties.isWhitespace { kept.append(" ") }
      default: kept.append(scalar)
      }
    }
    let all = String(kept)
    letters = Array(all.prefix(Self.mostLetters))
    isShortened = isCut || letters.count < all.count
  }

  /// All letters that are left.
  var whole: String { String(letters) }

  /// The first `count` letters, without space or punctuation at their end, and an ellipsis.
  func shortened(to count: Int) -> String {
    var kept = letters.prefix(count)
    while let last = kept.last, last.isWhitespace || last.isPunctuation { kept.removeLast() }
    return String(kept) + "…"
  }
}
