/// The few of Python's literals that a header of NumPy's format is made of.
enum PythonLiteral: Hashable {
  case string(String)
  case boolean(Bool)
  /// A tuple of whole numbers, none negative.
  case tuple([Int])
  /// A list: what a type of several fields is described by, which nobody here asks for in detail.
  case list

  /// Why a text is no dictionary of such literals.
  struct Mistake: Error {
    /// As a clause.
    let reason: String
  }

  /// The entries of a dictionary; the last of several of one name counts.
  static func dictionary(in text: [UInt8]) throws(Mistake) -> [String: PythonLiteral] {
    var cursor = PythonCursor(text)
    var entries: [String: PythonLiteral] = [:]
    try cursor.expect("{")
    while !cursor.take("}") {
      let name = try cursor.string()
      try cursor.expect(":")
      entries[name] = try cursor.literal()
      if !cursor.take(",") {
        try cursor.expect("}")
        break
      }
    }
    return entries
  }
}

extension PythonLiteral: CustomStringConvertible {
  /// As Python writes it.
  var description: String {
    switch self {
    case .string(let text): "'\(text)'"
    case .boolean(let value): value ? "True" : "False"
    case .tuple(let numbers):
      "(" + numbers.map(String.init).joined(separator: ", ") + (numbers.count == 1 ? ",)" : ")")
    case .list: "[…]"
    }
  }
}

/// A place in a text of Python literals.
private struct PythonCursor {
  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) { rest = text[...] }

  private mutating func skipSpaces() {
    rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Whether `character` comes next; if so it is passed.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard let next = rest.first, Unicode.Scalar(next) == character else { return false }
    rest.removeFirst()
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(PythonLiteral.Mistake) {
    guard take(character) else { throw PythonLiteral.Mistake(reason: "“\(character)” is missing") }
  }

  mutating func string() throws(PythonLiteral.Mistake) -> String {
    skipSpaces()
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw PythonLiteral.Mistake(reason: "a string is missing")
    }
    rest.removeFirst()
    guard let end = rest.firstIndex(of: quote) else {
      throw PythonLiteral.Mistake(reason: "a string does not end")
    }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }

  mutating func literal() throws(PythonLiteral.Mistake) -> PythonLiteral {
    skipSpaces()
    switch rest.first {
    case UInt8(ascii: "("): return .tuple(try tuple())
    case UInt8(ascii: "["):
      skipList()
      return .list
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
    default:
      let word = String(decoding: rest.prefix { $0 >= UInt8(ascii: "A") }, as: UTF8.self)
      guard word == "True" || word == "False" else {
        throw PythonLiteral.Mistake(reason: "a value is neither a string, a tuple nor True or False")
      }
      rest = rest.dropFirst(word.utf8.count)
      return .boolean(word == "True")
    }
  }

  /// Passes a list with all that is in it: what matters is only that the type is not a plain one.
  private mutating func skipList() {
    var depth = 0
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 { return }
    }
  }

  private mutating func tuple() throws(PythonLiteral.Mistake) -> [Int] {
    var numbers: [Int] = []
    try expect("(")
    while !take(")") {
      skipSpaces()
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else {
        throw PythonLiteral.Mistake(reason: "a tuple holds what is no whole number")
      }
      numbers.append(number)
      rest = rest.dropFirst(digits.count)
      // Python 2 marked long integers.
      _ = take("L")
      if !take(",") {
        try expect(")")
        break
      }
    }
    return numbers
  }
}
