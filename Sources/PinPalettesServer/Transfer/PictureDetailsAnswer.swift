internal import ColorScience
internal import Imaging
internal import PinPalettesKit

/// All that the library knows of one picture, but for its item.
struct PictureDetailsAnswer: Encodable, Sendable {
  struct Accent: Encodable, Sendable {
    let light: String
    let dark: String
  }

  let folder: String
  let bytes: Int64
  /// On the camera's own clock, whose zone is not known.
  let captured: String?
  let copies: Int
  let swatches: [SwatchAnswer]
  let vibe: VibeAnswer
  let accent: Accent

  init(_ details: PictureDetails) {
    folder = details.folder
    bytes = details.byteCount
    captured = details.captureSeconds.flatMap { WallClock.range.contains($0) ? WallClock.text(of: $0) : nil }
    copies = details.copies
    swatches = details.swatches.map(SwatchAnswer.init)
    vibe = VibeAnswer(details.vibe)
    accent = Accent(light: details.accents.light.hex, dark: details.accents.dark.hex)
  }

  private enum CodingKeys: String, CodingKey {
    case folder, bytes, captured, copies, swatches, vibe, accent
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(folder, forKey: .folder)
    try fields.encode(bytes, forKey: .bytes)
    try fields.encode(captured, forKey: .captured)
    try fields.encode(copies, forKey: .copies)
    try fields.encode(swatches, forKey: .swatches)
    try fields.encode(vibe, forKey: .vibe)
    try fields.encode(accent, forKey: .accent)
  }
}
