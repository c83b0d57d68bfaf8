/// Refuses queries that ask for nothing or for what cannot be.
struct QueryCheck {
  let items: [QueryItem]
  let input: QueryInput

  static let weightRule =
    "a weight lies in \(QueryNumber.text(WeightedTerm.weights.lowerBound))…"
    + "\(QueryNumber.text(WeightedTerm.weights.upperBound)); leave a term out to give it none"

  func run() throws(QueryError) {
    guard !items.isEmpty else {
      throw QueryError(
        .empty, "the query is empty; describe a picture, name one, or give a color such as #e07a5f",
        at: 0..<input.count, in: input)
    }
    var terms: [WeightedTerm] = []
    var filters: [PictureFilter] = []
    for item in items {
      switch item.content {
      case .term(let term):
        try check(term, at: item.range)
        if let opposite = terms.first(where: { $0.term == term.term && $0.weight == -term.weight }) {
          throw QueryError(
            .cancelled,
            "this and \(opposite) cancel each other out; leave both away, or weigh them differently",
            at: item.range, in: input)
        }
        terms.append(term)
      case .filter(let filter):
        try check(filter, against: filters, at: item.range)
        filters.append(filter)
      }
    }
    guard !filters.isEmpty || terms.contains(where: { $0.weight > 0 }) else {
      throw QueryError(
        .onlyNegative, "this only says what to leave out; add what to look for, or a filter",
        at: items[0].range.lowerBound..<items[items.count - 1].range.upperBound, in: input)
    }
  }

  private func check(_ term: WeightedTerm, at range: Range<Int>) throws(QueryError) {
    guard WeightedTerm.weights.contains(abs(term.weight)) else {
      throw QueryError(.badWeight, Self.weightRule, at: range, in: input)
    }
    switch term.term {
    case .text(let text) where text.unicodeScalars.allSatisfy(QueryReader.isSpace):
      throw QueryError(.badTerm, "this text has no words", at: range, in: input)
    case .image(""): throw QueryError(.badTerm, "this image has no path", at: range, in: input)
    default: break
    }
  }

  private func check(
    _ filter: PictureFilter, against earlier: [PictureFilter], at range: Range<Int>
  ) throws(QueryError) {
    func contradiction(_ reason: String) -> QueryError {
      QueryError(.contradiction, reason, at: range, in: input)
    }
    if let opposite = earlier.first(where: {
      $0.condition == filter.condition && $0.excludes != filter.excludes
    }) {
      throw contradiction("nothing meets both this and \(opposite)")
    }
    guard !filter.excludes else { return }
    let required = earlier.filter { !$0.excludes }
    switch filter.condition {
    case .number(let field, let bounds):
      guard !bounds.isEmpty else { throw contradiction("nothing lies in this range") }
      var common = bounds
      for other in required {
        guard case .number(field, let others) = other.condition else { continue }
        common = common.intersection(others)
        guard !common.isEmpty else { throw contradiction("nothing meets both this and \(other)") }
      }
    case .orientation, .key, .harmony:
      let other = required.first { $0.condition.isAlternative(to: filter.condition) }
      if let other { throw contradiction("nothing meets both this and \(other)") }
    case .place: break
    }
  }
}

extension PictureFilter.Condition {
  /// Whether a picture that meets the one cannot meet the other.
  fileprivate func isAlternative(to other: Self) -> Bool {
    switch (self, other) {
    case (.orientation, .orientation), (.key, .key), (.harmony, .harmony): self != other
    default: false
    }
  }
}
