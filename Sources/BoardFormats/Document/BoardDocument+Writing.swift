internal import ColorScience
internal import Imaging
internal import Moodboards
internal import Palettes

extension BoardDocument {
  /// The file: JSON for people and programs, the same bytes for the same document.
  public func encoded() -> [UInt8] {
    let node: JSONNode = .object([
      "format": .string(Self.format),
      "version": .number(Self.currentVersion),
      "generator": .string(Self.generator),
      "title": options.title.map(JSONNode.string),
      "caption": options.caption.map(JSONNode.string),
      "options": JSONNode(options),
      "source": source.map(JSONNode.init),
      "pictures": .array(pictures.map(JSONNode.init)),
      "board": board.map(JSONNode.init),
    ])
    return Array(node.text().utf8) + [UInt8(ascii: "\n")]
  }
}

extension JSONNode {
  /// What is automatic is written as null, so that a person sees what there is to choose.
  init(_ options: MoodboardOptions) {
    self = .object([
      "template": .string(options.template.rawValue),
      "size": .string("\(options.size)"),
      "seed": .number(String(options.seed)),
      "hero": .number(options.hero),
      "order": .string(options.order.rawValue),
      "gutter": options.gutter.map(JSONNode.number) ?? .null,
      "margin": options.margin.map(JSONNode.number) ?? .null,
      "cornerRadius": .number(options.cornerRadius),
      "shadow": options.hasShadow.map(JSONNode.bool) ?? .null,
      "background": .string(options.background.word),
      "palette": .bool(options.showsPalette),
      "swatches": .number(options.swatchCount),
      "codes": .bool(options.showsCodes),
      "names": .bool(options.showsNames),
      "pictureCaptions": options.showsPictureCaptions.map(JSONNode.bool) ?? .null,
      "gridFit": .string(options.gridFit.rawValue),
      "columns": options.columns.map(JSONNode.number) ?? .null,
    ])
  }

  fileprivate init(_ source: BoardDocument.Source) {
    self = .object([
      "search": source.search.map(JSONNode.string),
      "like": source.like.isEmpty ? nil : .array(source.like.map(JSONNode.string)),
      "cohesion": source.cohesion.map(JSONNode.number),
      "count": source.count.map(JSONNode.number),
      "note": source.note.map(JSONNode.string),
    ])
  }

  fileprivate init(_ picture: BoardDocument.Picture) {
    self = .object([
      "path": .string(picture.path),
      "sha256": picture.sha256.map(JSONNode.string),
      "size": picture.size.map(JSONNode.init),
      "caption": picture.caption.map(JSONNode.string),
      "focus": picture.focus.map { .array([.number($0.x), .number($0.y)]) },
      "pinned": picture.isPinned ? .bool(true) : nil,
      "note": picture.note.map(JSONNode.string),
      "palette": picture.palette.map { palette in
        .array(
          palette.swatches.map {
            .object(["color": .string($0.color.hex), "share": .number($0.share)])
          })
      },
    ])
  }

  init(_ size: PixelSize) { self = .array([.number(size.width), .number(size.height)]) }

  init(_ rect: PixelRect) {
    self = .array([.number(rect.x), .number(rect.y), .number(rect.width), .number(rect.height)])
  }
}

extension MoodboardOptions.Background {
  /// The choice as a word or a color.
  var word: String {
    switch self {
    case .automatic: "auto"
    case .light: "light"
    case .dark: "dark"
    case .none: "none"
    case .color(let color): color.hex
    }
  }

  /// Reads ``word``; nil for anything else.
  init?(word: String) {
    switch word {
    case "auto": self = .automatic
    case "light": self = .light
    case "dark": self = .dark
    case "none": self = .none
    default:
      guard let color = RGBColor(hex: word) else { return nil }
      self = .color(color)
    }
  }
}
