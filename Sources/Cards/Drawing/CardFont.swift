/// A face that cards are set in.
enum CardFont {
  /// Titles and words: EB Garamond.
  case serif
  /// Everything else: Inter.
  case sans
  /// Codes and figures: JetBrains Mono.
  case mono

  /// The families to try in order, as SVG's `font-family`.
  var families: String {
    switch self {
    // The first is how the cut for 12 points and more names itself.
    case .serif: "'EB Garamond 12', 'EB Garamond', Garamond, Georgia, serif"
    case .sans: "Inter, 'Helvetica Neue', Arial, sans-serif"
    case .mono: "'JetBrains Mono', Menlo, Consolas, monospace"
    }
  }

  /// How wide a text is about to be, in pixels; kerning is left out.
  func width(of text: String, size: Double) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + advance(of: $1) }) * size / 1000
  }

  /// The advance in thousandths of the size; a guess on the safe side for what the tables lack.
  private func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: break
    }
    if scalar.value >= 0x2E80 { return 1000 }
    let place = Int(scalar.value) - 32
    switch self {
    case .mono: return AdvanceWidths.mono
    case .serif:
      return AdvanceWidths.serif.indices.contains(place) ? AdvanceWidths.serif[place] : 640
    case .sans: return AdvanceWidths.sans.indices.contains(place) ? AdvanceWidths.sans[place] : 680
    }
  }
}
