internal import ColorScience
internal import Moodboards
internal import PinPalettesKit

/// A board as a page puts it together, read and checked but for what only the library knows.
struct CompositionRequest: Sendable {
  /// One picture, by its id.
  struct Picture: Sendable, Hashable {
    let id: PictureID
    /// The words under it; nil for those of its file's name.
    let caption: String?
    /// Whether a new choice of pictures is to keep it.
    let isPinned: Bool
  }

  /// The pictures; each once.
  let pictures: [Picture]
  /// The settings.
  let options: MoodboardOptions
  /// Two pictures that change places, as indices of ``pictures``.
  let exchange: BoardComposition.Exchange?
  /// The arrangement to start from.
  let keep: UploadToken?

  /// All that a composition may say.
  static let fields = [
    "images", "words", "pinned", "template", "size", "width", "height", "seed", "gutter", "margin", "corners",
    "shadow", "background", "title", "caption", "hero", "order", "strip", "swatches", "codes", "names",
    "captions", "fit", "columns", "keep", "exchange",
  ]

  /// Reads a body.
  ///
  /// - Throws: ``ProblemError`` that names the field; `MoodboardsError` for a size that no board has.
  init(_ body: JSONValue) throws {
    let fields = try BodyFields(body, allowing: Self.fields)
    let members = try fields.list("images", longest: BoardLimits.pictures)
      .map { entry throws(ProblemError) in try Picture(entry.value, at: entry.path) }
    let ids = members.map(\.id)
    let names = ids.map(\.description)
    guard !ids.isEmpty else { throw ProblemError.badBody("images has to name at least one picture") }
    guard Set(ids).count == ids.count else { throw ProblemError.badBody("images names a picture twice") }
    func index(_ text: String, _ field: String) throws(ProblemError) -> Int {
      guard let index = names.firstIndex(of: text) else {
        throw .badBody("\(field) has to be one of images")
      }
      return index
    }
    let pinned = try fields.texts("pinned", most: BoardLimits.pictures, longest: PictureID.digitCount)
    for (place, name) in pinned.enumerated() { _ = try index(name, "pinned[\(place)]") }
    let words = try fields.words("words", among: names, longest: BoardLimits.caption)
    pictures = members.map { member in
      let name = member.id.description
      return Picture(
        id: member.id, caption: member.caption ?? words[name],
        isPinned: member.isPinned || pinned.contains(name))
    }
    var options = try MoodboardOptions(fields)
    if let hero = try fields.text("hero", longest: PictureID.digitCount) {
      options.hero = try index(hero, "hero")
    }
    self.options = options
    let pair = try fields.texts("exchange", most: 2, longest: PictureID.digitCount)
    guard pair.isEmpty || pair.count == 2 else {
      throw ProblemError.badBody("exchange has to name two pictures")
    }
    exchange =
      pair.isEmpty
      ? nil : BoardComposition.Exchange(try index(pair[0], "exchange[0]"), try index(pair[1], "exchange[1]"))
    keep = try fields.text("keep", longest: 100).map { text throws(ProblemError) in
      guard let token = UploadToken(text) else { throw .badBody("keep has to be the token of a layout") }
      return token
    }
  }

  /// The composition that the studio takes.
  ///
  /// - Parameters:
  ///   - paths: Where the pictures lie, in their order.
  ///   - kept: The arrangement of ``keep``; nil where there is none any more, and the board is arranged anew.
  /// - Returns: The composition.
  func composition(paths: [String], kept: KeptBoard?) -> BoardComposition {
    // What JSON does not speak of stays as it was.
    let focuses = Dictionary(
      kept?.pictures.map { ($0.path, $0.focus) } ?? [], uniquingKeysWith: { first, _ in first })
    let members = zip(pictures, paths).map { picture, path in
      BoardComposition.Picture(
        path: path, caption: picture.caption, focus: focuses[path] ?? nil, isPinned: picture.isPinned)
    }
    return BoardComposition(
      pictures: members, options: options, exchanges: exchange.map { [$0] } ?? [], kept: kept)
  }
}

/// The bounds of a composition that are checked before anything is read.
enum BoardLimits {
  /// The most pictures.
  static let pictures = 500
  /// The most characters of a title.
  static let title = 200
  /// The most characters of a caption.
  static let caption = 400
}

extension CompositionRequest.Picture {
  /// Reads an id, or an object with an id and what else is said of the picture.
  fileprivate init(_ value: JSONValue, at path: String) throws(ProblemError) {
    var name: String?
    if case .text(let text) = value {
      (name, caption, isPinned) = (text, nil, false)
    } else {
      let fields = try BodyFields(value, at: path, allowing: ["id", "caption", "pinned"])
      name = try fields.text("id", longest: PictureID.digitCount)
      caption = try fields.text("caption", longest: BoardLimits.caption)
      isPinned = try fields.flag("pinned") ?? false
    }
    guard let id = name.flatMap({ PictureID($0) }) else {
      throw .badBody("\(path) has to be a picture’s id, 32 hexadecimal digits")
    }
    self.id = id
  }
}

extension BodyFields {
  /// A text for each of some names; empty where the field was left out.
  fileprivate func words(
    _ field: String, among names: [String], longest: Int
  ) throws(ProblemError) -> [String: String] {
    guard let value = value(field) else { return [:] }
    let fields = try BodyFields(value, at: field, allowing: names)
    var words: [String: String] = [:]
    for name in names { words[name] = try fields.text(name, longest: longest) }
    return words
  }
}
