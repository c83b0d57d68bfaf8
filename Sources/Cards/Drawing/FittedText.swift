/// A line of type made to fit a width: set smaller first, then cut short with an ellipsis.
struct FittedText {
  let text: String
  let font: CardFont
  /// The type size, in pixels.
  let size: Double

  /// Fits `text` into `maxWidth` pixels at `size`, or at no less than `leastSize`.
  init(_ text: String, font: CardFont, size: Double, leastSize: Double, maxWidth: Double) {
    self.font = font
    let width = font.width(of: text, size: size)
    guard width > maxWidth else {
      self.text = text
      self.size = size
      return
    }
    // Half pixels, so that rounding in the file cannot make it wider.
    let smaller = (size * maxWidth / width * 2).rounded(.down) / 2
    self.size = max(leastSize, smaller)
    self.text = smaller >= leastSize ? text : Self.cut(text, font: font, size: leastSize, maxWidth: maxWidth)
  }

  /// How wide the line is about to be, in pixels.
  var width: Double { font.width(of: text, size: size) }

  private static func cut(_ text: String, font: CardFont, size: Double, maxWidth: Double) -> String {
    var kept = ""
    for letter in text {
      guard font.width(of: "\(kept)\(letter)…", size: size) <= maxWidth else { break }
      kept.append(letter)
    }
    while let last = kept.last, last.isWhitespace || last.isPunctuation { kept.removeLast() }
    return kept + "…"
  }
}
