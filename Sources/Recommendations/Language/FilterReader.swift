internal import Vibes

/// Reads a filter: a name, a colon or comparison, and a value.
struct FilterReader {
  let word: QueryWord
  let input: QueryInput
  /// The name's places in the word.
  let name: Range<Int>

  func filter() throws(QueryError) -> PictureFilter {
    let (comparison, start) = comparison()
    let value = start..<word.marks.count
    let fieldName = word.text(name)
    guard comparison != "!=" else {
      throw error(.badTerm, "there is no !=; write - before the filter to leave out what meets it", 0..<start)
    }
    if let field = QueryNames.field(named: fieldName) {
      try check(value, field.name)
      return PictureFilter(
        .number(field, try NumberReader(field: field, word: word, input: input).bounds(comparison, value)))
    }
    let normalized = QueryNames.normalized(fieldName)
    guard QueryNames.words.contains(normalized) else {
      throw error(
        .unknownName,
        "nothing is called “\(fieldName)”"
          + NearestNames.hint(for: fieldName, among: QueryNames.fields + QueryNames.words)
          + "; put words to search for in quotes", name)
    }
    guard comparison == ":" || comparison == "=" else {
      throw error(.badTerm, "\(normalized) is not a number; write \(normalized): and its value", 0..<start)
    }
    try check(value, normalized)
    return PictureFilter(try condition(normalized, value))
  }

  private func condition(_ name: String, _ value: Range<Int>) throws(QueryError) -> PictureFilter.Condition {
    let text = word.text(value)
    let choice = QueryNames.normalized(text)
    switch name {
    case "orientation":
      guard let orientation = PictureOrientation(rawValue: choice) else {
        throw choiceError(text, PictureOrientation.allCases.map(\.rawValue), value)
      }
      return .orientation(orientation)
    case "key":
      guard let key = TonalKey(rawValue: choice) else {
        throw choiceError(text, TonalKey.allCases.map(\.rawValue), value)
      }
      return .key(key)
    case "harmony":
      guard let harmony = QueryNames.harmony(named: text) else {
        throw choiceError(text, HarmonyTemplate.allCases.map(QueryNames.harmony), value)
      }
      return .harmony(harmony)
    case "folder", "path":
      do throws(QueryError) {
        return .place(
          try PathPattern(word.typed(value, in: input), of: name == "folder" ? .folder : .path))
      } catch { throw self.error(.badPattern, error.reason, value) }
    default:
      // text, image, color and vibe are terms, read before, with a colon.
      throw error(.badTerm, "\(name) takes a colon: \(name):\(text)", 0..<word.marks.count)
    }
  }

  /// The comparison after the name, in ASCII, and the place after it.
  private func comparison() -> (String, Int) {
    let place = name.upperBound
    let first = word.marks[place].character
    let isLong =
      "<>=!".unicodeScalars.contains(first) && place + 1 < word.marks.count
      && !word.marks[place + 1].isLiteral
      && word.marks[place + 1].character == "="
    switch first {
    case "≥": return (">=", place + 1)
    case "≤": return ("<=", place + 1)
    case "=": return ("=", place + (isLong ? 2 : 1))
    default: return (isLong ? "\(first)=" : "\(first)", place + (isLong ? 2 : 1))
    }
  }

  private func check(_ value: Range<Int>, _ name: String) throws(QueryError) {
    guard !value.isEmpty else {
      throw error(
        .badTerm, "a value is missing after \(name), without a space before it", 0..<word.marks.count)
    }
  }

  private func choiceError(_ text: String, _ choices: [String], _ places: Range<Int>) -> QueryError {
    error(
      .badValue, "\(word.text(name)) cannot be “\(text)”; it is one of \(choices.joined(separator: ", "))",
      places)
  }

  private func error(_ code: QueryError.Code, _ reason: String, _ places: Range<Int>) -> QueryError {
    QueryError(code, reason, at: word.range(places), in: input)
  }
}
