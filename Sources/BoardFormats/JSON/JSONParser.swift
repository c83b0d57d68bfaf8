/// Reads JSON as RFC 8259 describes it, within limits that a hostile file cannot pass.
struct JSONParser {
  /// Why a text is no JSON.
  struct Failure: Error, Equatable {
    /// The line, counted from 1.
    let line: Int
    let reason: String
  }

  /// How deeply lists and objects may lie in one another; a board has five levels.
  static let mostLevels = 32
  /// How many values there may be; a board of 500 pictures has some 40,000.
  static let mostValues = 1_000_000

  private let bytes: [UInt8]
  private var position = 0
  private var values = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the text; editors put one there.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value(level: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("something follows the end") }
    return node
  }

  // MARK: Values

  private mutating func value(level: Int) throws(Failure) -> JSONNode {
    values += 1
    guard values <= Self.mostValues else { throw failure("there are more than \(Self.mostValues) values") }
    guard level <= Self.mostLevels else {
      throw failure("values lie more than \(Self.mostLevels) levels deep")
    }
    skipSpace()
    switch current {
    case UInt8(ascii: "{"): return try object(level: level)
    case UInt8(ascii: "["): return try array(level: level)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw failure("the file ends too early")
    default: return try number()
    }
  }

  private mutating func object(level: Int) throws(Failure) -> JSONNode {
    position += 1
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw failure("a key in double quotes is expected") }
      let key = try string()
      guard keys.insert(key).inserted else { throw failure("the key “\(key.prefix(40))” stands there twice") }
      skipSpace()
      guard take(":") else { throw failure("a colon is expected after the key") }
      members.append(JSONNode.Member(key: key, value: try value(level: level + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("a comma or } is expected") }
    return .object(members)
  }

  private mutating func array(level: Int) throws(Failure) -> JSONNode {
    position += 1
    var elements: [JSONNode] = []
    skipSpace()
    if take("]") { return .array([]) }
    repeat {
      elements.append(try value(level: level + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("a comma or ] is expected") }
    return .array(elements)
  }

  private mutating func word(_ word: String, _ node: JSONNode) throws(Failure) -> JSONNode {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value is expected") }
    position += word.utf8.count
    return node
  }

  private mutating func number() throws(Failure) -> JSONNode {
    let start = position
    if take("-") {}
    let whole = digits()
    guard whole > 0 else { throw failure("a value is expected") }
    guard whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw failure("a number has needless zeros in front")
    }
    if take(".") { guard digits() > 0 else { throw failure("digits are expected after the point") } }
    if take("e") || take("E") {
      if !take("-") { _ = take("+") }
      guard digits() > 0 else { throw failure("digits are expected in the exponent") }
    }
    guard position - start <= 64 else { throw failure("a number has more than 64 digits") }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }
}

// MARK: - Characters

extension JSONParser {
  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func failure(_ reason: String) -> Failure {
    Failure(line: 1 + bytes[..<position].count { $0 == 0x0A }, reason: reason)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var units: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "\"") {
      position += 1
      if byte == UInt8(ascii: "\\") {
        units.append(contentsOf: String(try escape()).utf8)
      } else if byte < 0x20 {
        throw failure("a line break or control character stands inside of a text")
      } else {
        units.append(byte)
      }
    }
    guard take("\"") else { throw failure("a text has no closing quote") }
    guard let text = String(validating: units, as: UTF8.self) else { throw failure("a text is not UTF-8") }
    return text
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    guard let byte = current else { throw failure("a text has no closing quote") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    default: break
    }
    guard byte == UInt8(ascii: "u") else { throw failure("a backslash stands before an odd letter") }
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // Scalars beyond the first 65,536 are written as a pair of surrogates.
    if UTF16.isLeadSurrogate(unit), take("\\"), take("u") {
      let trail = try codeUnit()
      let value = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF
      if UTF16.isTrailSurrogate(trail), let scalar = Unicode.Scalar(value) { return scalar }
    }
    throw failure("half a character in a text")
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count,
      let text = String(validating: bytes[position..<position + 4], as: UTF8.self),
      text.allSatisfy(\.isHexDigit), let unit = UInt16(text, radix: 16)
    else { throw failure("four hexadecimal digits are expected after \\u") }
    position += 4
    return unit
  }
}
