import BoardFormats
import ColorScience
import Imaging
import Moodboards
import Palettes

/// A small board with every kind of part.
enum SampleBoard {
  static let page = PixelSize(width: 1000, height: 1500)
  static let paper = RGBColor(red: 0xF4, green: 0xF1, blue: 0xEA)
  static let ink = RGBColor(red: 0x1B, green: 0x1A, blue: 0x19)
  static let blue = RGBColor(red: 0x22, green: 0x38, blue: 0x4A)
  static let sand = RGBColor(red: 0xC9, green: 0xA2, blue: 0x7A)

  static func board(
    title: String = "Late summer", cornerRadius: Int = 0, shadow: Moodboard.Shadow? = nil,
    cards: [Moodboard.Card] = [], labels: [TextLabel]? = nil, background: RGBColor? = paper
  ) -> Moodboard {
    Moodboard(
      template: .grid, size: page, pixelsPerInch: 200, background: background,
      pictureArea: PixelRect(x: 40, y: 150, width: 920, height: 1200), hero: 1, cornerRadius: cornerRadius,
      shadow: shadow, cards: cards,
      placements: [
        Moodboard.Placement(
          member: 0, pictureSize: PixelSize(width: 1280, height: 960),
          rect: PixelRect(x: 40, y: 150, width: 400, height: 300)),
        Moodboard.Placement(
          member: 1, pictureSize: PixelSize(width: 800, height: 1200),
          crop: PixelRect(x: 0, y: 200, width: 800, height: 800),
          rect: PixelRect(x: 450, y: 150, width: 500, height: 500),
          place: PixelRect(x: 450, y: 150, width: 510, height: 600)),
      ],
      strip: [
        Moodboard.StripSwatch(
          rect: PixelRect(x: 40, y: 1360, width: 600, height: 75), color: blue, share: 2.0 / 3,
          name: "ink blue",
          outline: nil),
        Moodboard.StripSwatch(
          rect: PixelRect(x: 640, y: 1360, width: 320, height: 75), color: sand, share: 1.0 / 3, name: "sand",
          outline: ink),
      ], labels: labels ?? [label(title, .title, x: 40, baseline: 90)] + codes)
  }

  static let codes = [
    label("#22384A", .code, x: 40, baseline: 1460), label("#C9A27A", .code, x: 640, baseline: 1460),
  ]

  static func label(
    _ text: String, _ role: TextLabel.Role, x: Int, baseline: Int,
    alignment: TextLabel.Alignment = .natural, member: Int? = nil
  ) -> TextLabel {
    TextLabel(
      text: text, role: role, color: ink, x: x, baseline: baseline, maxWidth: 300,
      fontSize: role == .title ? 56 : 15, tracking: -0.01, alignment: alignment,
      member: member)
  }

  static let pictures = [
    EmbeddedPicture(mediaType: "image/jpeg", bytes: [1, 2, 3], altText: "Pier: mostly blue"),
    EmbeddedPicture(mediaType: "image/png", bytes: [4, 5, 6], altText: "Dress: mostly \"red\" & <white>"),
  ]

  static let palette = Palette(swatches: [Swatch(color: blue, share: 0.7), Swatch(color: sand, share: 0.3)])

  /// A document in which every value differs from its default.
  static var document: BoardDocument {
    var options = MoodboardOptions()
    options.template = .grid
    options.size = .a3Landscape
    options.title = "Late “summer”\n\u{1} \\ / 海辺 🌊"
    options.caption = "nine studies"
    options.seed = .max
    options.hero = 1
    options.order = .spread
    options.gutter = 0.1
    options.margin = 1.0 / 3
    options.cornerRadius = 1.2
    options.hasShadow = true
    options.background = .color(paper)
    options.showsPalette = false
    options.swatchCount = 12
    options.showsCodes = false
    options.showsNames = true
    options.showsPictureCaptions = false
    options.gridFit = .pad
    options.columns = 3
    let shadow = Moodboard.Shadow(offset: 3, blur: 12, opacity: 0.2)
    let card = Moodboard.Card(
      rect: PixelRect(x: 30, y: 140, width: 420, height: 360), color: paper, hasShadow: true)
    let caption = label("The pier", .pictureCaption, x: 40, baseline: 480, alignment: .center, member: 0)
    return BoardDocument(
      options: options,
      pictures: [
        BoardDocument.Picture(
          path: "../sea/pier.jpg", sha256: String(repeating: "0f", count: 32),
          size: PixelSize(width: 1280, height: 960), palette: palette, caption: "The pier",
          focus: MoodboardMember.Focus(x: 0.1, y: 0.7), isPinned: true, note: "closest to “sea”"),
        BoardDocument.Picture(path: "/Volumes/Archive/dress.jpg"),
      ],
      board: board(
        cornerRadius: 8, shadow: shadow, cards: [card],
        labels: [label("Late summer", .title, x: 40, baseline: 90)] + codes + [caption]),
      source: BoardDocument.Source(
        search: "sea", like: ["pier.jpg"], cohesion: 0.5, count: 9, note: "varied"))
  }
}
