/// Reads the bounds that a comparison or a range sets to a number.
struct NumberReader {
  let field: NumericField
  let word: QueryWord
  let input: QueryInput

  /// What one value written down stands for: a number give or take half its last digit, or a whole month.
  private typealias Extent = (value: Double, from: Double, to: Double)

  func bounds(_ comparison: String, _ places: Range<Int>) throws(QueryError) -> NumericBounds {
    let bounds = try comparison == ":" ? colon(places) : compared(comparison, places)
    let possible = NumericBounds(from: field.possible.lowerBound, to: field.possible.upperBound)
    guard !bounds.intersection(possible).isEmpty else {
      throw error(
        .badValue, "no picture has that: \(field.name) lies \(Self.text(field.possible))",
        0..<word.marks.count)
    }
    return bounds
  }

  private func compared(_ comparison: String, _ places: Range<Int>) throws(QueryError) -> NumericBounds {
    let value = try extent(places)
    // A date is a span of time: over May begins with June.
    let isSpan = field == .date
    switch comparison {
    case ">":
      return isSpan ? NumericBounds(from: value.to) : NumericBounds(from: value.value, includingLower: false)
    case ">=": return NumericBounds(from: value.value)
    case "<": return NumericBounds(to: value.value, includingUpper: false)
    case "<=":
      return isSpan ? NumericBounds(to: value.to, includingUpper: false) : NumericBounds(to: value.value)
    default: return NumericBounds(from: value.from, to: value.to, includingUpper: false)
    }
  }

  private func colon(_ places: Range<Int>) throws(QueryError) -> NumericBounds {
    guard
      let dots = places.dropLast().first(where: { word.text($0..<$0 + 2) == ".." })
    else {
      if case .vibe = field {
        throw error(
          .badTerm,
          "write \(field.name)>=\(word.text(places)) for pictures that have at least that much of it, "
            + "or vibe:\(field.name) to prefer those that have more", 0..<word.marks.count)
      }
      return try compared("=", places)
    }
    let excludesLower = dots > places.lowerBound && word.marks[dots - 1].character == "<"
    let isHalfOpen = dots + 2 < places.upperBound && word.marks[dots + 2].character == "<"
    let left = places.lowerBound..<(excludesLower ? dots - 1 : dots)
    let right = dots + (isHalfOpen ? 3 : 2)..<places.upperBound
    guard !left.isEmpty || !right.isEmpty else {
      throw error(.badValue, "a range has at least one end: 20..40, 20.. or ..40", places)
    }
    let low = try left.isEmpty ? nil : extent(left)
    let high = try right.isEmpty ? nil : extent(right)
    if let low, let high, low.value > high.value {
      throw error(
        .contradiction, "the range is turned round: write \(word.text(right))..\(word.text(left))", places)
    }
    let includesUpper = !isHalfOpen && field != .date
    let upper = isHalfOpen || field != .date ? high?.value : high?.to
    // A date is a span of time: what excludes a year begins after all of it.
    let lower = excludesLower && field == .date ? low?.to : low?.value
    let bounds = NumericBounds(
      from: lower ?? -.infinity, includingLower: !excludesLower || field == .date, to: upper ?? .infinity,
      includingUpper: includesUpper)
    guard !bounds.isEmpty else { throw error(.contradiction, "nothing lies in this range", places) }
    return bounds
  }

  private func extent(_ places: Range<Int>) throws(QueryError) -> Extent {
    let text = word.text(places)
    switch field {
    case .date:
      guard let span = DateSpan(text) else {
        throw error(.badValue, "a date is written 2024, 2024-05, 2024-05-31 or 2024-05-31T18:30", places)
      }
      return (Double(span.start), Double(span.start), Double(span.end))
    case .bytes:
      guard let size = ByteSize.number(text) else {
        throw error(.badValue, "a size is written 800kB, 2.5MB or 1GiB", places)
      }
      return Self.extent(of: size)
    case .aspect:
      // A ratio of whole numbers is meant to within the rounding of pixels.
      if let ratio = Self.ratio(text) { return (ratio, ratio * 0.995, ratio * 1.005) }
      fallthrough
    default:
      guard let number = QueryNumber(text) else {
        throw error(
          .badValue,
          field == .aspect
            ? "an aspect is written 16:9 or 1.5"
            : "\(field.name) is compared with a number such as 0.5 or 20",
          places)
      }
      return Self.extent(of: number)
    }
  }

  private static func extent(of number: QueryNumber) -> Extent {
    (number.value, number.value - number.tolerance, number.value + number.tolerance)
  }

  private static func ratio(_ text: String) -> Double? {
    let sides = text.split(whereSeparator: { ":/".contains($0) }).compactMap {
      QueryNumber(String($0))?.value
    }
    guard sides.count == 2, text.filter({ ":/".contains($0) }).count == 1, sides.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    let ratio = sides[0] / sides[1]
    return ratio.isFinite && ratio > 0 ? ratio : nil
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let low, .infinity): "from \(QueryNumber.text(low)) up"
    case (let low, let high): "in \(QueryNumber.text(low))…\(QueryNumber.text(high))"
    }
  }

  private func error(_ code: QueryError.Code, _ reason: String, _ places: Range<Int>) -> QueryError {
    QueryError(code, reason, at: word.range(places), in: input)
  }
}
