internal import ColorScience

/// Reads one word of a query: an operator, a term, a filter or bare text.
struct WordReader {
  let word: QueryWord
  let input: QueryInput

  /// What the word says.
  func part() throws(QueryError) -> QueryPart {
    let count = word.marks.count
    if count == 1, !word.marks[0].isLiteral, let sign = QueryReader.sign(word.marks[0].character) {
      return QueryPart(content: .sign(sign), range: word.range)
    }
    let (weight, start) = try leadingWeight()
    if word.quoteStart == start { return text(from: start, weight: weight ?? 1, isOpen: false) }
    if isMark(start, "#") { return try color(from: start, leading: weight) }
    if let fieldEnd = nameEnd(from: start), fieldEnd > start {
      return try field(start..<fieldEnd, leading: weight)
    }
    if isImage(from: start) {
      return term(.image(word.text(start..<count)), weight: weight ?? 1)
    }
    try checkMarks(from: start)
    return text(from: start, weight: weight ?? 1, isOpen: true)
  }

  // MARK: - Parts of a word

  /// The number before the first colon, and where the rest begins.
  private func leadingWeight() throws(QueryError) -> (Double?, Int) {
    guard let colon = word.firstMark(from: 0, where: { $0 == ":" }), colon < word.quoteStart ?? .max,
      QueryNumber.looksLikeNumber(word.text(0..<colon))
    else { return (nil, 0) }
    let weight = try self.weight(0..<colon)
    guard colon + 1 < word.marks.count else {
      throw error(.badWeight, "a weight stands before its term without a space: 2:dog", 0..<word.marks.count)
    }
    if let second = word.firstMark(from: colon + 1, where: { $0 == ":" }),
      QueryNumber.looksLikeNumber(word.text(colon + 1..<second))
    {
      throw error(.badWeight, "a term has one weight", 0..<second)
    }
    return (weight, colon + 1)
  }

  func weight(_ places: Range<Int>) throws(QueryError) -> Double {
    guard let weight = QueryNumber(word.text(places))?.value, weight.isFinite else {
      throw error(.badWeight, "a weight is a number such as 2 or 0.4", places)
    }
    guard weight >= 0 else {
      throw error(
        .badWeight, "a weight is above 0; to subtract a term, write - and a space before it", places)
    }
    guard WeightedTerm.weights.contains(weight) else {
      throw error(.badWeight, QueryCheck.weightRule, places)
    }
    return weight
  }

  /// The end of a name that is followed by a colon or a comparison.
  private func nameEnd(from start: Int) -> Int? {
    guard
      let end = word.firstMark(
        from: start, where: { !($0.isASCII && $0.properties.isAlphabetic || $0 == "-" || $0 == "_") }),
      end < word.quoteStart ?? .max, ":<>=≤≥!".unicodeScalars.contains(word.marks[end].character),
      start < end, word.marks[start].character.properties.isAlphabetic,
      !word.marks[start..<end].contains(where: \.isLiteral)
    else { return nil }
    // An exclamation mark ends a sentence as well.
    guard word.marks[end].character != "!" || isMark(end + 1, "=") else { return nil }
    return end
  }

  private func field(_ name: Range<Int>, leading: Double?) throws(QueryError) -> QueryPart {
    let fieldName = word.text(name)
    let value = name.upperBound + 1..<word.marks.count
    let isColon = isMark(name.upperBound, ":")
    if isColon {
      switch QueryNames.normalized(fieldName) {
      case "text":
        try checkValue(value)
        return text(from: value.lowerBound, weight: leading ?? 1, isOpen: word.quoteStart == nil)
      case "image":
        try checkValue(value)
        return term(.image(word.text(value)), weight: leading ?? 1)
      case "color": return try color(from: value.lowerBound, leading: leading)
      case "vibe": return try vibe(from: value.lowerBound, leading: leading)
      default: break
      }
    }
    guard leading == nil else {
      throw error(
        .badWeight, "a filter has no weight: pictures meet it or do not", 0..<word.marks.count)
    }
    let reader = FilterReader(word: word, input: input, name: name)
    return QueryPart(content: .filter(try reader.filter()), range: word.range)
  }

  private func color(from start: Int, leading: Double?) throws(QueryError) -> QueryPart {
    let end = word.firstMark(from: start, where: { $0 == ":" }) ?? word.marks.count
    let digits = word.text(start..<end)
    guard let color = RGBColor(hex: digits) else {
      throw error(
        .badColor, "a color is # and 3 or 6 hexadecimal digits, such as #e07a5f; put other words in quotes",
        start..<end)
    }
    return term(.color(color), weight: try trailingWeight(after: end, leading: leading))
  }

  private func vibe(from start: Int, leading: Double?) throws(QueryError) -> QueryPart {
    let end = word.firstMark(from: start, where: { $0 == ":" }) ?? word.marks.count
    try checkValue(start..<end)
    let name = word.text(start..<end)
    guard let vibe = QueryNames.vibe(named: name) else {
      throw error(
        .unknownName, "no vibe is called “\(name)”" + NearestNames.hint(for: name, among: QueryNames.vibes),
        start..<end)
    }
    return term(.vibe(vibe), weight: try trailingWeight(after: end, leading: leading))
  }

  private func trailingWeight(after end: Int, leading: Double?) throws(QueryError) -> Double {
    guard end < word.marks.count else { return leading ?? 1 }
    let weight = try self.weight(end + 1..<word.marks.count)
    guard leading == nil else { throw error(.badWeight, "a term has one weight", 0..<word.marks.count) }
    return weight
  }

  private func isImage(from start: Int) -> Bool {
    // What is escaped at its beginning is meant as text.
    guard start < word.marks.count, !word.marks[start].isLiteral else { return false }
    return ImagePath.looksLikeOne(word.text(start..<word.marks.count))
  }

  /// Refuses bare words that were surely meant otherwise.
  private func checkMarks(from start: Int) throws(QueryError) {
    guard start < word.marks.count, !word.marks[start].isLiteral else { return }
    let first = word.marks[start].character
    if "<>=≤≥".unicodeScalars.contains(first) {
      throw error(
        .badTerm, "a comparison has no spaces: warmth>20; put other words in quotes", start..<word.marks.count
      )
    }
    if let sign = QueryReader.sign(first), first != "–", start + 1 < word.marks.count,
      word.marks[start + 1].character.properties.isAlphabetic || word.marks[start + 1].character == "#"
    {
      let mark = sign < 0 ? "-" : "+"
      throw error(
        .badTerm,
        "an operator has a space after it: \(mark) \(word.text(start + 1..<word.marks.count)); "
          + "put the word itself in quotes", start..<word.marks.count)
    }
  }

  private func checkValue(_ places: Range<Int>) throws(QueryError) {
    guard !places.isEmpty else {
      throw error(
        .badTerm, "nothing follows the colon; put words that end with one in quotes", 0..<word.marks.count)
    }
  }

  private func isMark(_ place: Int, _ character: Unicode.Scalar) -> Bool {
    place < word.marks.count && !word.marks[place].isLiteral && word.marks[place].character == character
  }

  private func text(from start: Int, weight: Double, isOpen: Bool) -> QueryPart {
    QueryPart(
      content: .text(word.text(start..<word.marks.count), weight: weight, isOpen: isOpen, isStart: start > 0),
      range: word.range)
  }

  private func term(_ term: QueryTerm, weight: Double) -> QueryPart {
    QueryPart(content: .term(WeightedTerm(term, weight: weight)), range: word.range)
  }

  private func error(_ code: QueryError.Code, _ reason: String, _ places: Range<Int>) -> QueryError {
    QueryError(code, reason, at: word.range(places), in: input)
  }
}
