internal import ColorScience
internal import Palettes

/// A swatch with all that a designer copies from it.
struct SwatchAnswer: Encodable, Sendable {
  let hex: String
  let rgb: [Int]
  /// Lightness 0…1, chroma, hue in degrees.
  let oklch: [Double]
  let share: Double
  let name: String
  let role: String?
  let x: Double?
  let y: Double?
  /// Black or white, whichever is more legible on the color.
  let text: String

  init(_ details: SwatchDetails) {
    let (color, polar) = (details.swatch.color, details.swatch.oklch)
    hex = color.hex
    rgb = [Int(color.red), Int(color.green), Int(color.blue)]
    oklch = [polar.lightness.rounded(to: 4), polar.chroma.rounded(to: 4), polar.hueDegrees.rounded(to: 2)]
    share = details.swatch.share.rounded(to: 4)
    name = details.name.text
    role = details.role?.rawValue
    x = details.position?.x.rounded(to: 4)
    y = details.position?.y.rounded(to: 4)
    text = details.contrastWithWhite >= details.contrastWithBlack ? "#fff" : "#000"
  }

  private enum CodingKeys: String, CodingKey { case hex, rgb, oklch, share, name, role, x, y, text }

  /// Every key is always there: null says that something is not known.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(hex, forKey: .hex)
    try fields.encode(rgb, forKey: .rgb)
    try fields.encode(oklch, forKey: .oklch)
    try fields.encode(share, forKey: .share)
    try fields.encode(name, forKey: .name)
    try fields.encode(role, forKey: .role)
    try fields.encode(x, forKey: .x)
    try fields.encode(y, forKey: .y)
    try fields.encode(text, forKey: .text)
  }
}
