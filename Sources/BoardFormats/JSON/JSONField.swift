internal import ColorScience
internal import Imaging

/// A value of a board's file together with the key that leads to it, so that errors can name it.
struct JSONField {
  /// `board.placements[3].rect`; empty for the whole file.
  let key: String
  let node: JSONNode
  let subject: String

  func invalid(_ reason: String) -> BoardFormatsError {
    BoardFormatsError(.invalidValue, subject: subject, reason: key.isEmpty ? reason : "\(key): \(reason)")
  }

  private func wrongKind(_ wanted: String) -> BoardFormatsError {
    invalid("must be \(wanted), not \(node.kind)")
  }

  // MARK: Parts

  /// The member of that name; nil when it is missing or null.
  func optional(_ name: String) throws(BoardFormatsError) -> JSONField? {
    guard case .object(let members) = node else { throw wrongKind("an object") }
    guard let member = members.first(where: { $0.key == name }), member.value != .null else { return nil }
    return JSONField(key: path(to: name), node: member.value, subject: subject)
  }

  func required(_ name: String) throws(BoardFormatsError) -> JSONField {
    guard let field = try optional(name) else {
      throw BoardFormatsError(.invalidValue, subject: subject, reason: "\(path(to: name)): is missing")
    }
    return field
  }

  private func path(to name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }

  /// The elements of a list.
  func elements(_ counts: ClosedRange<Int>, of what: String) throws(BoardFormatsError) -> [JSONField] {
    guard case .array(let nodes) = node else { throw wrongKind("a list") }
    guard counts.contains(nodes.count) else {
      throw invalid("must hold \(counts.lowerBound) to \(counts.upperBound) \(what), not \(nodes.count)")
    }
    return nodes.enumerated().map { JSONField(key: "\(key)[\($0)]", node: $1, subject: subject) }
  }

  // MARK: Plain values

  func bool() throws(BoardFormatsError) -> Bool {
    guard case .bool(let value) = node else { throw wrongKind("true or false") }
    return value
  }

  func text() throws(BoardFormatsError) -> String {
    guard case .string(let value) = node else { throw wrongKind("text") }
    return value
  }

  /// A text with something in it to see.
  func visibleText() throws(BoardFormatsError) -> String {
    let value = try text()
    guard value.contains(where: { !$0.isWhitespace }) else { throw invalid("must not be empty") }
    return value
  }

  func int(_ range: ClosedRange<Int>) throws(BoardFormatsError) -> Int {
    guard case .number(let digits) = node else { throw wrongKind("a number") }
    guard let value = Int(digits) ?? Double(digits).flatMap(Int.init(exactly:)), range.contains(value) else {
      throw invalid("must be a whole number, \(range.lowerBound) to \(range.upperBound), not \(digits)")
    }
    return value
  }

  func double(_ range: ClosedRange<Double>) throws(BoardFormatsError) -> Double {
    guard case .number(let digits) = node else { throw wrongKind("a number") }
    guard let value = Double(digits), range.contains(value) else {
      let (least, most) = (Markup.decimal(range.lowerBound), Markup.decimal(range.upperBound))
      throw invalid("must be \(least) to \(most), not \(digits)")
    }
    return value
  }

  /// A part of a whole; sums of shares may leave 0…1 by their rounding.
  func share() throws(BoardFormatsError) -> Double {
    guard case .number(let digits) = node else { throw wrongKind("a number") }
    guard let value = Double(digits), (-1e-6...1 + 1e-6).contains(value) else {
      throw invalid("must be 0 to 1, not \(digits)")
    }
    return value
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type = Word.self
  ) throws(BoardFormatsError) -> Word {
    let value = try text()
    guard let word = Word(rawValue: value) else {
      let words = type.allCases.map(\.rawValue).joined(separator: ", ")
      throw invalid("must be \(words), not “\(value.prefix(40))”")
    }
    return word
  }

  func color() throws(BoardFormatsError) -> RGBColor {
    let value = try text()
    guard let color = RGBColor(hex: value) else {
      throw invalid("must be a color as #rrggbb, not “\(value.prefix(40))”")
    }
    return color
  }
}

// MARK: - Geometry

extension JSONField {
  /// The longest side of a picture, in pixels; the square of it is far from overflowing.
  static let mostSide = 1_000_000

  /// `[width, height]`.
  func size() throws(BoardFormatsError) -> PixelSize {
    let sides = try numbers(2, as: "[width, height]", 1...Self.mostSide)
    return PixelSize(width: sides[0], height: sides[1])
  }

  /// `[x, y, width, height]`, all of it inside of a canvas or picture.
  func rect(within size: PixelSize, of what: String) throws(BoardFormatsError) -> PixelRect {
    let numbers = try numbers(4, as: "[x, y, width, height]", 0...Self.mostSide)
    guard numbers[2] >= 1, numbers[3] >= 1 else { throw invalid("must be at least one pixel wide and high") }
    guard numbers[0] + numbers[2] <= size.width, numbers[1] + numbers[3] <= size.height else {
      throw invalid("must lie inside of the \(what) of \(size)")
    }
    return PixelRect(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }

  private func numbers(
    _ count: Int, as form: String, _ range: ClosedRange<Int>
  ) throws(BoardFormatsError) -> [Int] {
    guard case .array(let nodes) = node, nodes.count == count else { throw wrongKind(form) }
    var numbers: [Int] = []
    for field in try elements(count...count, of: "numbers") { numbers.append(try field.int(range)) }
    return numbers
  }
}
