import ColorScience
import Imaging
import PaletteFormats
@testable import Palettes

extension SwatchDetails {
  /// Details made by hand, with any name at all.
  static func sample(
    _ hex: String, share: Double, name: String, role: SwatchRole? = nil, position: SwatchPosition? = nil
  ) -> SwatchDetails {
    guard let color = RGBColor(hex: hex) else { preconditionFailure("\(hex) is no color") }
    return SwatchDetails(
      swatch: Swatch(color: color, share: share), name: ColorName(text: name, color: color), role: role,
      position: position)
  }
}

extension PaletteDocument {
  /// Two swatches with everything there is to say about them.
  static let sea = PaletteDocument(
    title: "sea",
    swatches: [
      .sample(
        "#4682b4", share: 0.7214, name: "steelblue", role: .dominant,
        position: SwatchPosition(x: 0.25, y: 0.5)
      ),
      .sample("#fff", share: 0.2786, name: "white"),
    ], pictureSize: PixelSize(width: 1280, height: 853))

  /// One swatch, nothing else.
  static let night = PaletteDocument(title: "night", swatches: [.sample("#000", share: 1, name: "black")])

  /// A palette of one color each, under titles that try to break out of every format.
  static let hostile: [PaletteDocument] = hostileTitles.map {
    PaletteDocument(title: $0, swatches: [.sample("#ff8000", share: 1, name: "orange")])
  }

  static let hostileTitles = [
    "", "*/ } body { color: red } /*", "</style></script><script>alert(1)</script>", "\"quoted\", 'twice'",
    "two\nlines\r\nand\ttabs", "#{1 + 1} $var @import 'x';", "-->{a.b}.$value", "=1+1", "🌊🏖️", "海と空", "\\",
    "2024 été", "nul\0l", "\u{202E}desrever\u{2028}", "//", "&amp;",
  ]
}

extension PaletteFormat {
  /// The file as text.
  func text(_ documents: [PaletteDocument]) -> String { String(decoding: encode(documents), as: UTF8.self) }
}
