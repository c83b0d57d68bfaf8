internal import ColorScience
internal import Vibes

/// A query written out in its one normal form, and where each part stands in it.
struct PrintedQuery {
  let items: [QueryItem]
  let text: QueryInput

  init(terms: [WeightedTerm], filters: [PictureFilter]) {
    var scalars: [Unicode.Scalar] = []
    var items: [QueryItem] = []
    func append(_ text: String, sign: String, _ content: QueryItem.Content) {
      if !scalars.isEmpty { scalars.append(" ") }
      scalars += sign.unicodeScalars
      let start = scalars.count
      scalars += text.unicodeScalars
      items.append(QueryItem(content: content, range: start..<scalars.count))
    }
    for term in terms {
      let sign = term.weight < 0 ? "- " : scalars.isEmpty ? "" : "+ "
      append(Self.text(of: term), sign: sign, .term(term))
    }
    for filter in filters {
      append(Self.text(of: filter.condition), sign: filter.excludes ? "- " : "", .filter(filter))
    }
    self.items = items
    text = QueryInput(scalars)
  }

  /// A term without its sign.
  static func text(of term: WeightedTerm) -> String {
    let weight = abs(term.weight) == 1 ? nil : QueryNumber.text(abs(term.weight))
    if case .color(let color) = term.term { return color.hex + (weight.map { ":" + $0 } ?? "") }
    return (weight.map { $0 + ":" } ?? "") + text(of: term.term)
  }

  /// A term without a weight.
  static func text(of term: QueryTerm) -> String {
    switch term {
    case .text(let text): quoted(text)
    case .image(let path): ImagePath.looksLikeOne(path) && isPlain(path) ? path : "image:" + quoted(path)
    case .color(let color): color.hex
    case .vibe(let vibe): "vibe:" + QueryNames.hyphenated(vibe.rawValue)
    }
  }

  static func text(of condition: PictureFilter.Condition) -> String {
    switch condition {
    case .number(let field, let bounds): text(of: field, bounds)
    case .orientation(let orientation): "orientation:\(orientation.rawValue)"
    case .key(let key): "key:\(key.rawValue)"
    case .harmony(let harmony): "harmony:\(QueryNames.harmony(harmony))"
    case .place(let place):
      "\(place.target.rawValue):\(isPlain(place.pattern) ? place.pattern : quoted(place.pattern))"
    }
  }

  private static func text(of field: NumericField, _ bounds: NumericBounds) -> String {
    func number(_ value: Double) -> String {
      (field == .date ? DateSpan.text(value) : nil) ?? QueryNumber.text(value)
    }
    let (low, high) = (number(bounds.lower), number(bounds.upper))
    switch (bounds.lower, bounds.upper) {
    case (-.infinity, .infinity): return "\(field.name):.."
    case (_, .infinity): return "\(field.name)\(bounds.includesLower ? ">=" : ">")\(low)"
    case (-.infinity, _): return "\(field.name)\(bounds.includesUpper ? "<=" : "<")\(high)"
    default:
      let dots = (bounds.includesLower ? ".." : "<..") + (bounds.includesUpper ? "" : "<")
      return "\(field.name):\(low)\(dots)\(high)"
    }
  }

  /// Whether a path can stand without quotes: nothing in it means something to the reader of queries.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.first != "#"
      && text.unicodeScalars.allSatisfy {
        !QueryReader.isSpace($0) && !"\"“”\\:<>=≤≥!".unicodeScalars.contains($0)
      }
  }

  private static func quoted(_ text: String) -> String {
    let marks: [Unicode.Scalar] = ["\"", "\\"]
    return "\"" + String(scalars: text.unicodeScalars.flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
      + "\""
  }
}

extension SearchQuery: CustomStringConvertible {
  /// The query in its normal form, which reads back as itself: terms, then filters.
  public var description: String {
    String(scalars: PrintedQuery(terms: terms, filters: filters).text.scalars)
  }
}

extension WeightedTerm: CustomStringConvertible {
  /// The term with its weight and sign: `- "people"`.
  public var description: String { (weight < 0 ? "- " : "") + PrintedQuery.text(of: self) }
}

extension QueryTerm: CustomStringConvertible {
  /// The term as a query has it: `"a dog"`.
  public var description: String { PrintedQuery.text(of: self) }
}

extension PictureFilter: CustomStringConvertible {
  /// The filter as a query has it: `warmth>20`.
  public var description: String { (excludes ? "- " : "") + PrintedQuery.text(of: condition) }
}
