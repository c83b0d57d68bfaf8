internal import Moodboards

/// Ends labels that are longer than their room.
enum TypeFitting {
  /// The label with as much of its words as has room; nil when not even an ellipsis has.
  static func fitted(_ label: TextLabel, fonts: FontContext) -> TextLabel? {
    let text = PlainText(label.text)
    guard text.letters.contains(where: { !$0.isWhitespace }) else { return nil }
    let width = { (words: String) in TextLine(words, like: label, fonts: fonts).width }
    let room = Double(label.maxWidth)
    if !text.isShortened, width(text.whole) <= room { return label.saying(text.whole) }
    // Part of a color's code is none.
    guard label.role != .code else { return nil }
    // The longest beginning that fits with its ellipsis.
    var fitting = 0
    var tooLong = text.letters.count + 1
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if width(text.shortened(to: middle)) <= room { fitting = middle } else { tooLong = middle }
    }
    let longest = text.shortened(to: fitting)
    return fitting > 0 || width(longest) <= room ? label.saying(longest) : nil
  }
}

extension TextLabel {
  /// The same label with other words.
  fileprivate func saying(_ words: String) -> TextLabel {
    guard words != text else { return self }
    return TextLabel(
      text: words, role: role, color: color, x: x, baseline: baseline, maxWidth: maxWidth, fontSize: fontSize,
      tracking: tracking, alignment: alignment, member: member)
  }
}
