/// What the letters of a line ask of those who set them.
enum TextScript {
  /// The language whose forms of Chinese characters the text wants: kana make it Japanese, hangul Korean.
  ///
  /// Without a wish it is English, and not the language that this machine happens to run in.
  static func language(of text: String) -> String {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: return "ja"
      case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: return "ko"
      default: continue
      }
    }
    return "en"
  }

  /// Whether a letter may be a picture, which has no outline to fill.
  static func hasEmoji(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.properties.isEmojiPresentation || $0.value == 0xFE0F || $0.value == 0x20E3
    }
  }
}
