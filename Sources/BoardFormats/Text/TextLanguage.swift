/// The language of words, as far as their script tells.
enum TextLanguage {
  /// `ja`, `ko`, `zh`, `ar`, `he`, `th` or `hi`; nil for scripts of many languages.
  ///
  /// Browsers choose the shapes of Chinese characters by it, and screen readers the voice.
  static func tag(for text: String) -> String? {
    let scalars = text.unicodeScalars.map(\.value)
    let scripts: [(tag: String, blocks: [ClosedRange<UInt32>])] = [
      ("ja", [0x3041...0x30FF, 0x31F0...0x31FF]), ("ko", [0x1100...0x11FF, 0xAC00...0xD7A3]),
      ("zh", [0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF]), ("ar", [0x0600...0x06FF]),
      ("he", [0x0590...0x05FF]), ("th", [0x0E00...0x0E7F]), ("hi", [0x0900...0x097F]),
    ]
    return scripts.first { script in
      scalars.contains { value in script.blocks.contains { $0.contains(value) } }
    }?.tag
  }
}
