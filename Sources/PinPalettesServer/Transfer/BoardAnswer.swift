internal import BoardFormats
internal import ColorScience
internal import Imaging
internal import Moodboards
internal import PinPalettesKit

/// A board with the place of everything on it, for a page to draw.
struct BoardAnswer: Encodable, Sendable {
  struct Box: Encodable, Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  struct Placement: Encodable, Sendable {
    let id: String
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// The part of the picture that is shown, in fractions of its sides.
    let crop: Box
  }

  struct Card: Encodable, Sendable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    let color: String
    let shadow: Bool
  }

  struct Shadow: Encodable, Sendable {
    let offset: Int
    let blur: Int
    let opacity: Double
  }

  struct Label: Encodable, Sendable {
    let role: String
    let text: String
    /// The left edge of its room.
    let x: Int
    /// The line that the letters stand on.
    let y: Int
    let width: Int
    let size: Int
    /// In ems.
    let tracking: Double
    let align: String
    let font: String
    let color: String
    /// The picture that it belongs to; left out for all other lines.
    let id: String?
  }

  struct Strip: Encodable, Sendable {
    let hex: String
    let name: String
    let share: Double
    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// The color of a line inside the field's edge; left out where none is needed.
    let outline: String?
  }

  let width: Int
  let height: Int
  /// Null where the board is transparent.
  let background: String?
  let template: String
  let hero: String?
  let cornerRadius: Int
  /// Left out where nothing throws one.
  let shadow: Shadow?
  let cards: [Card]
  let placements: [Placement]
  let labels: [Label]
  let strip: [Strip]
  /// What keeps this arrangement in the next composition; null where there is nothing to keep.
  let token: String?

  /// Describes a board whose placements count `pictures`.
  init(_ board: Moodboard, pictures: [ComposedBoard.Picture], token: UploadToken?) {
    let ids = pictures.map { PictureID($0.contentHash).description }
    func id(_ member: Int) -> String? { ids.indices.contains(member) ? ids[member] : nil }
    width = board.size.width
    height = board.size.height
    background = board.background?.hex
    template = board.template.rawValue
    hero = id(board.hero)
    cornerRadius = board.cornerRadius
    shadow = board.shadow.map { Shadow(offset: $0.offset, blur: $0.blur, opacity: $0.opacity.rounded(to: 3)) }
    cards = board.cards.map {
      Card(
        x: $0.rect.x, y: $0.rect.y, width: $0.rect.width, height: $0.rect.height, color: $0.color.hex,
        shadow: $0.hasShadow)
    }
    placements = board.placements.compactMap { placement in
      id(placement.member).map { Placement(placement, id: $0) }
    }
    labels = board.labels.map { Label($0, id: $0.member.flatMap(id)) }
    strip = board.strip.map(Strip.init)
    self.token = token?.description
  }

  private enum CodingKeys: String, CodingKey {
    case width, height, background, template, hero, cornerRadius, shadow, cards, placements, labels, strip
    case token
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(width, forKey: .width)
    try fields.encode(height, forKey: .height)
    try fields.encode(background, forKey: .background)
    try fields.encode(template, forKey: .template)
    try fields.encode(hero, forKey: .hero)
    try fields.encode(cornerRadius, forKey: .cornerRadius)
    try fields.encodeIfPresent(shadow, forKey: .shadow)
    try fields.encode(cards, forKey: .cards)
    try fields.encode(placements, forKey: .placements)
    try fields.encode(labels, forKey: .labels)
    try fields.encode(strip, forKey: .strip)
    try fields.encode(token, forKey: .token)
  }
}

extension BoardAnswer.Placement {
  fileprivate init(_ placement: Moodboard.Placement, id: String) {
    self.id = id
    (x, y) = (placement.rect.x, placement.rect.y)
    (width, height) = (placement.rect.width, placement.rect.height)
    let (crop, size) = (placement.crop, placement.pictureSize)
    let (across, down) = (Double(max(1, size.width)), Double(max(1, size.height)))
    self.crop = BoardAnswer.Box(
      x: (Double(crop.x) / across).rounded(to: 5), y: (Double(crop.y) / down).rounded(to: 5),
      width: (Double(crop.width) / across).rounded(to: 5), height: (Double(crop.height) / down).rounded(to: 5)
    )
  }
}

extension BoardAnswer.Label {
  fileprivate init(_ label: TextLabel, id: String?) {
    role = label.role.rawValue
    text = label.text
    (x, y) = (label.x, label.baseline)
    (width, size) = (label.maxWidth, label.fontSize)
    tracking = label.tracking
    align = label.alignment.rawValue
    font =
      switch BoardTypeface(label.role) {
      case .book: "EB Garamond"
      case .plain: "Inter"
      case .fixedWidth: "JetBrains Mono"
      }
    color = label.color.hex
    self.id = id
  }
}

extension BoardAnswer.Strip {
  fileprivate init(_ swatch: Moodboard.StripSwatch) {
    hex = swatch.color.hex
    name = swatch.name
    share = swatch.share.rounded(to: 4)
    (x, y) = (swatch.rect.x, swatch.rect.y)
    (width, height) = (swatch.rect.width, swatch.rect.height)
    outline = swatch.outline?.hex
  }
}
