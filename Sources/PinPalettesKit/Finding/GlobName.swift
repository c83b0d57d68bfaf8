/// The part of a glob between two slashes: a pattern for one name.
struct GlobName: Sendable, Hashable {
  private enum Token: Sendable, Hashable {
    case run
    case any
    case exactly(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let tokens: [Token]

  /// Reads the part; `pattern` is the whole glob, for the message.
  init(_ part: [Unicode.Scalar], of pattern: String) throws(Failure) {
    var tokens: [Token] = []
    var rest = part[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if tokens.last != .run { tokens.append(.run) }
      case "?": tokens.append(.any)
      case "[": tokens.append(try Self.set(&rest, of: pattern))
      default: tokens.append(.exactly(try Self.literal(scalar, &rest, of: pattern)))
      }
    }
    self.tokens = tokens
  }

  func matches(_ name: [Unicode.Scalar]) -> Bool {
    Wildcards.match(
      tokens[...], name[...], isStar: { $0 == .run },
      accepts: { token, scalar in
        switch token {
        case .run: false
        case .any: true
        case .exactly(let expected): scalar == expected
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
        }
      })
  }

  /// The character that `scalar`, or the one after it where that is a backslash, stands for.
  private static func literal(
    _ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>, of pattern: String
  ) throws(Failure) -> Unicode.Scalar {
    guard scalar == "\\" else { return scalar }
    guard let escaped = rest.popFirst() else {
      throw Failure(subject: pattern, reason: "a backslash needs a character after it; \\\\ stands for one")
    }
    return escaped
  }

  /// Reads a set, whose opening bracket has been taken; a closing one at its beginning stands for itself.
  private static func set(
    _ rest: inout ArraySlice<Unicode.Scalar>, of pattern: String
  ) throws(Failure) -> Token {
    func refusal(_ reason: String) -> Failure { Failure(subject: pattern, reason: reason) }
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let scalar = rest.popFirst() {
      if scalar == "]", !ranges.isEmpty { return .set(ranges, isNegated: isNegated) }
      guard scalar != "[" || rest.first != ":" else {
        throw refusal("named sets such as [:alpha:] are not known; write a range such as a-z")
      }
      let low = try literal(scalar, &rest, of: pattern)
      guard rest.first == "-", let next = rest.dropFirst().first, next != "]" else {
        ranges.append(low...low)
        continue
      }
      rest.removeFirst()
      guard let taken = rest.popFirst() else { break }
      let high = try literal(taken, &rest, of: pattern)
      guard low <= high else { throw refusal("the range \(low)-\(high) runs backwards") }
      ranges.append(low...high)
    }
    throw refusal("an opening [ needs its ]; \\[ stands for the bracket itself")
  }
}
