internal import Imaging
internal import Moodboards
internal import Palettes

extension BoardDocument {
  /// Reads a file, of this program or written by hand.
  ///
  /// Only `pictures` is needed, as a list of paths or objects; whatever else is missing has its default.
  /// Unknown keys are passed over.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - subject: What errors call it: its path.
  /// - Throws: ``BoardFormatsError``: `damagedFile` for what is no JSON, `unsupportedFile` for JSON of something
  ///   else or of a later version, `invalidValue` with the key for a value that no board can have.
  public init(decoding bytes: [UInt8], subject: String) throws(BoardFormatsError) {
    guard bytes.count <= Self.mostBytes else {
      throw BoardFormatsError(
        .unsupportedFile, subject: subject,
        reason: "a board's file has at most \(Self.mostBytes >> 20) MB, this one \(bytes.count >> 20)")
    }
    let root = JSONField(key: "", node: try Self.parse(bytes, subject: subject), subject: subject)
    try Self.checkFormat(root)
    var pictures: [Picture] = []
    let counts = 1...MoodboardDesigner.mostPictures
    for field in try root.required("pictures").elements(counts, of: "pictures") {
      pictures.append(try Picture(field))
    }
    var options = try root.optional("options")?.options() ?? MoodboardOptions()
    options.title = try root.optional("title")?.text()
    options.caption = try root.optional("caption")?.text()
    self.init(
      options: options, pictures: pictures,
      board: try root.optional("board")?.moodboard(pictureCount: pictures.count),
      source: try root.optional("source").map { field throws(BoardFormatsError) in try Source(field) })
  }

  private static func parse(_ bytes: [UInt8], subject: String) throws(BoardFormatsError) -> JSONNode {
    do {
      return try JSONParser.parse(bytes)
    } catch {
      throw BoardFormatsError(
        .damagedFile, subject: subject, reason: "not JSON: line \(error.line): \(error.reason)")
    }
  }

  /// The version is looked at first: a later one may have other keys.
  private static func checkFormat(_ root: JSONField) throws(BoardFormatsError) {
    guard case .object = root.node else {
      throw BoardFormatsError(
        .unsupportedFile, subject: root.subject, reason: "not a board's file: \(root.node.kind)")
    }
    if let format = try root.optional("format")?.text(), format != Self.format {
      throw BoardFormatsError(
        .unsupportedFile, subject: root.subject,
        reason: "format: must be “\(Self.format)”, not “\(format.prefix(40))”")
    }
    let version = try root.optional("version")?.int(1...Int.max) ?? currentVersion
    guard version > currentVersion else { return }
    throw BoardFormatsError(
      .unsupportedFile, subject: root.subject,
      reason: "version \(version) of the format is newer than this program, which reads version "
        + "\(currentVersion); a newer \(generator) opens it")
  }
}

extension BoardDocument.Picture {
  fileprivate init(_ field: JSONField) throws(BoardFormatsError) {
    if case .string = field.node {
      self.init(path: try field.path())
      return
    }
    self.init(path: try field.required("path").path())
    sha256 = try field.optional("sha256")?.digest()
    size = try field.optional("size")?.size()
    palette = try field.optional("palette")?.palette()
    caption = try field.optional("caption")?.text()
    focus = try field.optional("focus")?.focus()
    isPinned = try field.optional("pinned")?.bool() ?? false
    note = try field.optional("note")?.text()
  }
}

extension BoardDocument.Source {
  fileprivate init(_ field: JSONField) throws(BoardFormatsError) {
    self.init(
      search: try field.optional("search")?.text(), cohesion: try field.optional("cohesion")?.double(0...1),
      count: try field.optional("count")?.int(0...1_000_000), note: try field.optional("note")?.text())
    for path in try field.optional("like")?.elements(0...1000, of: "paths") ?? [] {
      like.append(try path.path())
    }
  }
}

extension JSONField {
  fileprivate func path() throws(BoardFormatsError) -> String {
    let path = try visibleText()
    guard !path.unicodeScalars.contains("\0") else { throw invalid("a path has no NUL character") }
    return path
  }

  fileprivate func digest() throws(BoardFormatsError) -> String {
    let digits = try text().lowercased()
    guard digits.utf8.count == 64, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      throw invalid("must be 64 hexadecimal digits")
    }
    return digits
  }

  fileprivate func palette() throws(BoardFormatsError) -> Palette {
    var swatches: [Swatch] = []
    for field in try elements(1...64, of: "swatches") {
      swatches.append(
        Swatch(color: try field.required("color").color(), share: try field.required("share").share()))
    }
    return Palette(swatches: swatches)
  }

  fileprivate func focus() throws(BoardFormatsError) -> MoodboardMember.Focus {
    let parts = try elements(2...2, of: "numbers")
    return MoodboardMember.Focus(x: try parts[0].double(0...1), y: try parts[1].double(0...1))
  }

  fileprivate func options() throws(BoardFormatsError) -> MoodboardOptions {
    var options = MoodboardOptions()
    if let field = try optional("template") { options.template = try field.word() }
    if let field = try optional("size") { options.size = try field.boardSize() }
    if let field = try optional("seed") { options.seed = try field.seed() }
    if let field = try optional("hero") { options.hero = try field.int(0...Int(Int32.max)) }
    if let field = try optional("order") { options.order = try field.word() }
    options.gutter = try optional("gutter")?.double(0...10)
    options.margin = try optional("margin")?.double(0...20)
    if let field = try optional("cornerRadius") { options.cornerRadius = try field.double(0...10) }
    options.hasShadow = try optional("shadow")?.bool()
    if let field = try optional("background") { options.background = try field.background() }
    if let field = try optional("palette") { options.showsPalette = try field.bool() }
    if let field = try optional("swatches") { options.swatchCount = try field.int(2...12) }
    if let field = try optional("codes") { options.showsCodes = try field.bool() }
    if let field = try optional("names") { options.showsNames = try field.bool() }
    options.showsPictureCaptions = try optional("pictureCaptions")?.bool()
    if let field = try optional("gridFit") { options.gridFit = try field.word() }
    options.columns = try optional("columns")?.int(1...50)
    return options
  }

  private func boardSize() throws(BoardFormatsError) -> BoardSize {
    let text = try text()
    do {
      return try BoardSize(parsing: text)
    } catch {
      throw invalid("\(error.reason), not “\(text.prefix(40))”")
    }
  }

  private func seed() throws(BoardFormatsError) -> UInt64 {
    guard case .number(let digits) = node, let seed = UInt64(digits) else {
      throw invalid("must be a whole number, 0 to \(UInt64.max)")
    }
    return seed
  }

  private func background() throws(BoardFormatsError) -> MoodboardOptions.Background {
    let word = try text()
    guard let background = MoodboardOptions.Background(word: word) else {
      throw invalid("must be auto, light, dark, none or a color as #rrggbb, not “\(word.prefix(40))”")
    }
    return background
  }
}
