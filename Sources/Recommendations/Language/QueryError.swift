/// What is wrong with a query, and where.
public struct QueryError: Error, Sendable, Hashable {
  /// The kind of mistake.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Nothing is asked for.
    case empty
    /// There are only things to leave out.
    case onlyNegative
    /// An operator without a term after it, or two in a row.
    case danglingOperator
    /// A quote that is not closed, or in the middle of a word.
    case unbalancedQuote
    /// A field or a vibe of which there is none of that name.
    case unknownName
    /// A color that is not one.
    case badColor
    /// A weight that is zero, not a number, out of range or in the wrong place.
    case badWeight
    /// A number, size or date that is not one, or that no picture can have.
    case badValue
    /// A range or a pair of filters that nothing can meet.
    case contradiction
    /// A pattern for paths that cannot be read.
    case badPattern
    /// A term without a value, or marks in an order that has no meaning.
    case badTerm
    /// Terms that cancel each other out.
    case cancelled
  }

  /// What kind of mistake it is.
  public let code: Code
  /// The part of the query that is wrong; empty where something is missing.
  public let subject: String
  /// What is wrong with it, and what would be right.
  public let reason: String
  /// The whole query, as read.
  public let input: String
  /// Where the subject lies in the input, counted in Unicode scalars from 0.
  public let range: Range<Int>

  init(_ code: Code, _ reason: String, at range: Range<Int>, in input: QueryInput) {
    self.code = code
    self.reason = reason
    self.input = input.text(0..<input.count)
    let last = input.count
    self.range = min(range.lowerBound, last)..<min(max(range.lowerBound, range.upperBound), last)
    subject = input.text(self.range)
  }

  /// The query, on one line, and under it a line that points at the subject.
  ///
  /// A long query is cut to the part round the subject.
  public var excerpt: String {
    let (before, most) = (30, 100)
    // Nothing in the query may break or redirect the line that it is shown on.
    let scalars = input.unicodeScalars.map { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control ? " " : scalar
    }
    let start = range.lowerBound > 2 * before ? range.lowerBound - before : 0
    let end = min(scalars.count, start + most)
    let head = (start > 0 ? "… " : "") + String(scalars: scalars[start..<max(start, range.lowerBound)])
    let shown = String(scalars: scalars[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))])
    let tail =
      String(scalars: scalars[min(end, max(range.lowerBound, range.upperBound))..<end])
      + (end < scalars.count ? " …" : "")
    // Accents and joiners take no column of their own, so characters are counted.
    return head + shown + tail + "\n" + String(repeating: " ", count: head.count) + "^"
      + String(repeating: "~", count: max(1, shown.count) - 1)
  }

  /// The reason and, below, the query with a line that points at the place: for a terminal.
  public var diagnostic: String {
    reason + "\n" + excerpt.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}

extension QueryError: CustomStringConvertible {
  /// One line, without a trailing period: `badColor: #e07a5: a color has 3 or 6 digits`.
  public var description: String {
    subject.isEmpty ? "\(code.rawValue): \(reason)" : "\(code.rawValue): \(subject): \(reason)"
  }
}
