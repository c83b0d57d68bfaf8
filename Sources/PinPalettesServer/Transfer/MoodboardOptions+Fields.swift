internal import ColorScience
internal import Imaging
internal import Moodboards

extension MoodboardOptions {
  /// Reads the settings of a composition; what is left out stays as a board looks best with.
  ///
  /// - Throws: ``ProblemError`` that names the field; `MoodboardsError` for a size that no board has.
  init(_ fields: BodyFields) throws {
    self.init()
    template = try fields.choice("template", of: BoardTemplate.self) ?? template
    size = try BoardSize(fields) ?? size
    // Beyond this a double, which every number in JSON is to a browser, is not exact.
    seed = try fields.integer("seed", in: 0...(1 << 53)).map { UInt64($0) } ?? seed
    title = try fields.text("title", longest: BoardLimits.title).flatMap { $0.isEmpty ? nil : $0 }
    caption = try fields.text("caption", longest: BoardLimits.caption).flatMap { $0.isEmpty ? nil : $0 }
    order = try fields.choice("order", of: BoardOrder.self) ?? order
    gutter = try fields.number("gutter", in: 0...10)
    margin = try fields.number("margin", in: 0...20)
    cornerRadius = try fields.number("corners", in: 0...10) ?? cornerRadius
    hasShadow = try fields.flag("shadow")
    background = try Background(fields) ?? background
    showsPalette = try fields.flag("strip") ?? showsPalette
    swatchCount = try fields.integer("swatches", in: 2...12) ?? swatchCount
    showsCodes = try fields.flag("codes") ?? showsCodes
    showsNames = try fields.flag("names") ?? showsNames
    showsPictureCaptions = try fields.flag("captions")
    gridFit = try fields.choice("fit", of: GridFit.self) ?? gridFit
    columns = try fields.integer("columns", in: 1...50)
  }
}

extension MoodboardOptions.Background {
  /// Reads `auto`, `light`, `dark`, `none` or a color; nil where nothing is said.
  fileprivate init?(_ fields: BodyFields) throws(ProblemError) {
    switch try fields.text("background", longest: 20) {
    case nil: return nil
    case "auto": self = .automatic
    case "light": self = .light
    case "dark": self = .dark
    case "none": self = .none
    case let text?:
      guard let color = RGBColor(strictHex: text) else {
        throw .badBody("background has to be auto, light, dark, none or a color such as #f4f0ea")
      }
      self = .color(color)
    }
  }

  /// How a page names it.
  var word: String {
    switch self {
    case .automatic: "auto"
    case .light: "light"
    case .dark: "dark"
    case .none: "none"
    case .color(let color): color.hex
    }
  }
}

extension BoardSize {
  /// Reads the name of a page, or its sides; a page of a named size's sides is that.
  fileprivate init?(_ fields: BodyFields) throws {
    if let name = try fields.text("size", longest: 20) {
      guard let known = Self.named.first(where: { $0.name == name }) else {
        throw ProblemError.badBody("size has to be one of \(Self.named.map(\.name).joined(separator: ", "))")
      }
      self = known.size
      return
    }
    let width = try fields.integer("width", in: Self.sideLimits)
    let height = try fields.integer("height", in: Self.sideLimits)
    guard width != nil || height != nil else { return nil }
    guard let width, let height else {
      throw ProblemError.badBody("width and height have to be given together")
    }
    let known = Self.named.first { $0.size.pixels.width == width && $0.size.pixels.height == height }
    self = try known?.size ?? BoardSize(custom: width, height)
  }
}
