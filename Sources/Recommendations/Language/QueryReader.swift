/// Cuts a query into words and reads each.
struct QueryReader {
  let input: QueryInput
  private let bounds: Range<Int>

  init(_ text: String) {
    input = QueryInput(text)
    bounds = 0..<input.count
  }

  /// Reads a part of the input.
  init(_ input: QueryInput, _ bounds: Range<Int>) {
    self.input = input
    self.bounds = bounds
  }

  /// The parts in order; `isStart` is set on none of them.
  func parts() throws(QueryError) -> [QueryPart] {
    var parts: [QueryPart] = []
    var position = bounds.lowerBound
    while position < bounds.upperBound {
      if Self.isSpace(input.scalars[position]) {
        position += 1
      } else {
        let word = try word(at: position)
        parts.append(try WordReader(word: word, input: input).part())
        position = word.range.upperBound
      }
    }
    return parts
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// The sign that an operator stands for; the typographic minus and dash count as what they look like.
  static func sign(_ character: Unicode.Scalar) -> Double? {
    switch character {
    case "+": 1
    case "-", "−", "–": -1
    default: nil
    }
  }

  private func word(at start: Int) throws(QueryError) -> QueryWord {
    var word = QueryWord(range: start..<start)
    var position = start
    while position < bounds.upperBound, !Self.isSpace(input.scalars[position]) {
      let character = input.scalars[position]
      if let closing = Self.closingQuote(of: character) {
        let isPlace =
          word.marks.last.map { !$0.isLiteral && ":=".unicodeScalars.contains($0.character) } ?? true
        guard isPlace else {
          throw QueryError(
            .unbalancedQuote,
            "a quote begins a term or follows a colon; write \\\(character) for the mark itself",
            at: position..<position + 1, in: input)
        }
        word.quoteStart = word.marks.count
        position = try quoted(from: position, closing: closing, into: &word)
        break
      }
      if character == "\\", position + 1 < bounds.upperBound { position += 1 }
      word.marks.append(
        QueryWord.Mark(
          character: input.scalars[position], isLiteral: character == "\\", offset: position))
      position += 1
    }
    word.range = start..<position
    return word
  }

  /// Takes a quoted part in; returns the position after it.
  private func quoted(
    from start: Int, closing: Unicode.Scalar, into word: inout QueryWord
  ) throws(QueryError) -> Int {
    var position = start + 1
    while position < bounds.upperBound {
      var character = input.scalars[position]
      if character == closing {
        let next = position + 1
        guard next == bounds.upperBound || Self.isSpace(input.scalars[next]) else {
          throw QueryError(
            .unbalancedQuote, "a space is missing after the closing quote; write \\\(closing) inside a quote",
            at: position..<next, in: input)
        }
        return next
      }
      // A backslash before anything else is one.
      if character == "\\", position + 1 < bounds.upperBound,
        [closing, "\\"].contains(input.scalars[position + 1])
      {
        position += 1
        character = input.scalars[position]
      }
      word.marks.append(QueryWord.Mark(character: character, isLiteral: true, offset: position))
      position += 1
    }
    throw QueryError(
      .unbalancedQuote, "this quote is not closed; write \\\(input.scalars[start]) for the mark itself",
      at: start..<start + 1, in: input)
  }

  private static func closingQuote(of character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character {
    case "\"": "\""
    case "“", "”": "”"
    default: nil
    }
  }
}
