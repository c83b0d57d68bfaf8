/// The part of a path pattern between two slashes, held against the UTF-8 of one name.
@usableFromInline
struct NamePattern: Sendable, Hashable {
  /// Why a pattern cannot be read.
  struct Refusal: Error { let reason: String }

  private enum Token: Sendable, Hashable {
    case run
    case any
    case byte(UInt8)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let tokens: [Token]
  /// The fewest bytes that a name needs to match.
  private let leastBytes: Int

  init(_ part: [Unicode.Scalar]) throws(Refusal) {
    var tokens: [Token] = []
    var rest = part[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if tokens.last != .run { tokens.append(.run) }
      case "?": tokens.append(.any)
      case "[": tokens.append(try Self.set(&rest))
      default:
        tokens += String(Character(try Self.literal(scalar, &rest))).utf8.map(Token.byte)
      }
    }
    self.tokens = tokens
    leastBytes = tokens.count { $0 != .run }
  }

  /// Whether the whole name matches.
  ///
  /// Only the last star is ever tried again, with one character more: what an earlier one could take over, the
  /// later one takes as well. So there are at most as many steps as the product of both lengths.
  func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count >= leastBytes else { return false }
    return tokens.withUnsafeBufferPointer { tokens in
      var (at, position) = (0, 0)
      var (afterStar, starPosition) = (-1, 0)
      while position < name.count {
        if at < tokens.count {
          if tokens[at] == .run {
            // A star at the end takes everything that is left.
            if at == tokens.count - 1 { return true }
            at += 1
            (afterStar, starPosition) = (at, position)
            continue
          }
          let taken = Self.length(taken: tokens[at], name, position)
          if taken > 0 {
            at += 1
            position += taken
            continue
          }
        }
        guard afterStar >= 0 else { return false }
        starPosition += UTF8Name.scalar(in: name, at: starPosition).length
        (at, position) = (afterStar, starPosition)
      }
      return tokens[at...].allSatisfy { $0 == .run }
    }
  }

  /// How many bytes a token takes at a position; 0 where it does not match.
  @inline(__always)
  private static func length(
    taken token: Token, _ name: UnsafeBufferPointer<UInt8>, _ position: Int
  ) -> Int {
    switch token {
    case .run: return 0
    case .byte(let byte): return name[position] == byte ? 1 : 0
    case .any: return UTF8Name.scalar(in: name, at: position).length
    case .set(let ranges, let isNegated):
      let (scalar, length) = UTF8Name.scalar(in: name, at: position)
      return ranges.contains { $0.contains(scalar) } != isNegated ? length : 0
    }
  }

  /// The character that `scalar`, or the one after it where that is a backslash, stands for.
  private static func literal(
    _ scalar: Unicode.Scalar, _ rest: inout ArraySlice<Unicode.Scalar>
  ) throws(Refusal) -> Unicode.Scalar {
    guard scalar == "\\" else { return scalar }
    guard let escaped = rest.popFirst() else {
      throw Refusal(reason: "a backslash needs a character after it; \\\\ stands for one")
    }
    return escaped
  }

  /// Reads a set, whose opening bracket has been taken; a closing one at its beginning stands for itself.
  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Refusal) -> Token {
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let scalar = rest.popFirst() {
      if scalar == "]", !ranges.isEmpty { return .set(ranges, isNegated: isNegated) }
      guard scalar != "[" || rest.first != ":" else {
        throw Refusal(reason: "named sets such as [:alpha:] are not known; write a range such as a-z")
      }
      let low = try literal(scalar, &rest)
      guard rest.first == "-", let next = rest.dropFirst().first, next != "]" else {
        ranges.append(low...low)
        continue
      }
      rest.removeFirst()
      guard let taken = rest.popFirst() else { break }
      let high = try literal(taken, &rest)
      guard low <= high else { throw Refusal(reason: "the range \(low)-\(high) runs backwards") }
      ranges.append(low...high)
    }
    throw Refusal(reason: "an opening [ needs its ]; \\[ stands for the bracket itself")
  }
}
