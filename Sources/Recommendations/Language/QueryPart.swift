/// A piece of a query as it was read, before operators and terms are put together.
struct QueryPart {
  enum Content {
    /// + or −.
    case sign(Double)
    /// Words; bare ones join with their neighbors to one text.
    case text(String, weight: Double, isOpen: Bool, isStart: Bool)
    case term(WeightedTerm)
    case filter(PictureFilter)
  }

  var content: Content
  /// Where it lies in the input, in scalars.
  var range: Range<Int>
}

/// A term or filter with its sign, and where it stands.
struct QueryItem {
  enum Content {
    case term(WeightedTerm)
    case filter(PictureFilter)
  }

  let content: Content
  let range: Range<Int>
}

/// Puts what was read together.
enum QueryAssembly {
  /// Gives every term its sign.
  static func items(_ parts: [QueryPart], input: QueryInput) throws(QueryError) -> [QueryItem] {
    var items: [QueryItem] = []
    var sign: (value: Double, range: Range<Int>)?
    for part in joined(parts) {
      switch part.content {
      case .sign(let value):
        if let sign { throw dangling(sign.range, "another operator", in: input) }
        sign = (value, part.range)
        continue
      case .text(let text, let weight, _, _):
        let term = WeightedTerm(.text(text), weight: weight * (sign?.value ?? 1))
        items.append(QueryItem(content: .term(term), range: part.range))
      case .term(let term):
        let signed = WeightedTerm(term.term, weight: term.weight * (sign?.value ?? 1))
        items.append(QueryItem(content: .term(signed), range: part.range))
      case .filter(let filter):
        let excludes = (sign?.value ?? 1) < 0
        items.append(
          QueryItem(content: .filter(PictureFilter(filter.condition, excludes: excludes)), range: part.range))
      }
      sign = nil
    }
    if let sign { throw dangling(sign.range, "nothing", in: input) }
    return items
  }

  /// Makes one text of bare words that follow each other.
  static func joined(_ parts: [QueryPart]) -> [QueryPart] {
    var result: [QueryPart] = []
    for part in parts {
      if case .text(let next, _, true, false) = part.content, let last = result.last,
        case .text(let text, let weight, true, let isStart) = last.content
      {
        result[result.count - 1] = QueryPart(
          content: .text(text + " " + next, weight: weight, isOpen: true, isStart: isStart),
          range: last.range.lowerBound..<part.range.upperBound)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func dangling(_ range: Range<Int>, _ follower: String, in input: QueryInput) -> QueryError {
    let mark = input.text(range)
    return QueryError(
      .danglingOperator,
      "\(mark) needs a term after it and has \(follower); put the mark itself in quotes", at: range, in: input
    )
  }
}
