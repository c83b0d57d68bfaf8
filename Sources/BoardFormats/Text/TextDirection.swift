/// Which way a line of type runs.
enum TextDirection {
  case leftToRight
  case rightToLeft

  /// The direction of the first letter that has one.
  ///
  /// Source: Unicode Standard Annex 9, rules P2 and P3; without isolates, which labels do not have.
  init(of text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\u{200E}" { break }
      if scalar == "\u{200F}" || scalar.isRightToLeftLetter {
        self = .rightToLeft
        return
      }
      if scalar.properties.isAlphabetic { break }
    }
    self = .leftToRight
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter of a block that runs from right to left: Hebrew to Arabic
  /// Extended-A, their presentation forms, and the old and African scripts of the first supplement.
  fileprivate var isRightToLeftLetter: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      properties.isAlphabetic
    default: false
    }
  }
}
