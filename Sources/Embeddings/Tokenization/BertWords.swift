/// The words of a normalized text, one after the other: runs between white space, every punctuation
/// mark a word of its own.
struct BertWords: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String.UnicodeScalarView) {
    rest = text[...]
  }

  mutating func next() -> Substring.UnicodeScalarView? {
    rest = rest.drop(while: \.isBertWhitespace)
    guard let first = rest.first else { return nil }
    let word =
      first.isBertPunctuation
      ? rest.prefix(1) : rest.prefix { !$0.isBertWhitespace && !$0.isBertPunctuation }
    rest = rest[word.endIndex...]
    return word
  }
}
