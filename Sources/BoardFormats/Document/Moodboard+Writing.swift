internal import ColorScience
internal import Imaging
internal import Moodboards

extension JSONNode {
  init(_ board: Moodboard) {
    self = .object([
      "template": .string(board.template.rawValue),
      "size": JSONNode(board.size),
      "pixelsPerInch": .number(board.pixelsPerInch),
      "background": board.background.map { .string($0.hex) } ?? .null,
      "pictureArea": JSONNode(board.pictureArea),
      "hero": .number(board.hero),
      "cornerRadius": .number(board.cornerRadius),
      "shadow": board.shadow.map(JSONNode.init),
      "cards": board.cards.isEmpty ? nil : .array(board.cards.map(JSONNode.init)),
      "placements": .array(board.placements.map(JSONNode.init)),
      "strip": .array(board.strip.map(JSONNode.init)),
      "labels": .array(board.labels.map(JSONNode.init)),
    ])
  }

  private init(_ shadow: Moodboard.Shadow) {
    self = .object([
      "offset": .number(shadow.offset), "blur": .number(shadow.blur), "opacity": .number(shadow.opacity),
    ])
  }

  private init(_ card: Moodboard.Card) {
    self = .object([
      "rect": JSONNode(card.rect), "color": .string(card.color.hex), "shadow": .bool(card.hasShadow),
    ])
  }

  private init(_ placement: Moodboard.Placement) {
    self = .object([
      "member": .number(placement.member),
      "rect": JSONNode(placement.rect),
      "place": placement.place == placement.rect ? nil : JSONNode(placement.place),
      "pictureSize": JSONNode(placement.pictureSize),
      "crop": placement.crop.size == placement.pictureSize ? nil : JSONNode(placement.crop),
    ])
  }

  private init(_ swatch: Moodboard.StripSwatch) {
    self = .object([
      "rect": JSONNode(swatch.rect), "color": .string(swatch.color.hex), "share": .number(swatch.share),
      "name": .string(swatch.name), "outline": swatch.outline.map { .string($0.hex) },
    ])
  }

  private init(_ label: TextLabel) {
    self = .object([
      "text": .string(label.text), "role": .string(label.role.rawValue), "color": .string(label.color.hex),
      "x": .number(label.x), "baseline": .number(label.baseline), "maxWidth": .number(label.maxWidth),
      "fontSize": .number(label.fontSize), "tracking": .number(label.tracking),
      "alignment": .string(label.alignment.rawValue), "member": label.member.map(JSONNode.number),
    ])
  }
}
