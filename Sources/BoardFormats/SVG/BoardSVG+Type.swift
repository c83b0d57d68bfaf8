internal import ColorScience
internal import Moodboards

extension BoardSVG {
  /// A line of type, anchored where its script begins.
  static func line(_ label: TextLabel) -> String {
    let direction = TextDirection(of: label.text)
    let x: Double
    let anchor: String
    switch (label.alignment, direction) {
    case (.center, _): (x, anchor) = (Double(label.x) + Double(label.maxWidth) / 2, " text-anchor=\"middle\"")
    case (.natural, .leftToRight): (x, anchor) = (Double(label.x), "")
    case (.natural, .rightToLeft): (x, anchor) = (Double(label.x + label.maxWidth), "")
    }
    // In joined scripts, space between letters tears words apart.
    let tracking = direction == .rightToLeft ? 0 : label.tracking * Double(label.fontSize)
    let spacing = tracking == 0 ? "" : " letter-spacing=\"\(Markup.decimal(tracking))\""
    let language = TextLanguage.tag(for: label.text).map { " xml:lang=\"\($0)\"" } ?? ""
    return """
      <text x="\(Markup.decimal(x))" y="\(label.baseline)"\(anchor)\
      \(direction == .rightToLeft ? " direction=\"rtl\"" : "")\(language) \
      font-family="\(BoardTypeface(label.role).familyList)" font-size="\(label.fontSize)"\(spacing) \
      fill="\(label.color.hex)">\(Markup.escaped(label.text))</text>
      """
  }
}
