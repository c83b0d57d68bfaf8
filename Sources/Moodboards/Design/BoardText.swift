/// Words as they are set on a board.
enum BoardText {
  /// The text on one line; nil when there is nothing to see.
  static func line(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The room that a plain line needs at most, in ems of its size.
  ///
  /// Inter's letters are .3 (i) to .9 (m) ems wide, .55 in the mean of English words.
  static func ems(_ text: String) -> Double { 0.58 * Double(text.count) }

  /// The text with its first letter large.
  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
