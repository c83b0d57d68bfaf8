extension JSONCursor {
  /// Passes over white space and says what comes then; nil at the end.
  mutating func peek() -> UInt8? {
    skipWhitespace()
    return offset < bytes.count ? bytes[offset] : nil
  }

  /// Passes over a character, if it comes next after white space.
  mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Passes over a character that must come next after white space.
  mutating func expect(_ character: Unicode.Scalar) throws(Unexpected) {
    guard consume(character) else { throw Unexpected(offset: offset) }
  }

  /// Passes over white space and returns where it ends.
  @discardableResult
  mutating func skipWhitespace() -> Int {
    while offset < bytes.count, bytes[offset].isJSONWhitespace { offset += 1 }
    return offset
  }

  /// Reads the part of a string up to its end or to the next escape.
  mutating func readUnescaped() -> ArraySlice<UInt8> {
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
      offset += 1
    }
    return bytes[start..<offset]
  }

  /// Reads what follows a backslash; half a surrogate pair becomes U+FFFD.
  mutating func readEscape() throws(Unexpected) -> Unicode.Scalar {
    guard offset < bytes.count else { throw Unexpected(offset: offset) }
    offset += 1
    switch bytes[offset - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try readHexadecimal()
      guard UTF16.isLeadSurrogate(unit), offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
        bytes[offset + 1] == UInt8(ascii: "u")
      else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
      offset += 2
      let trail = try readHexadecimal()
      guard UTF16.isTrailSurrogate(trail) else { return "\u{FFFD}" }
      return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    default: throw Unexpected(offset: offset - 1)
    }
  }

  private mutating func readHexadecimal() throws(Unexpected) -> UInt16 {
    let end = offset + 4
    guard end <= bytes.count,
      let unit = UInt16(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16)
    else { throw Unexpected(offset: offset) }
    offset = end
    return unit
  }
}

extension UInt8 {
  /// Whether a JSON number may contain this byte.
  var isPartOfNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "E"), UInt8(ascii: "e"):
      true
    default: false
    }
  }

  /// Whether this byte is one of a–z, which JSON's words are made of.
  var isLowerCaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }

  fileprivate var isJSONWhitespace: Bool {
    switch self {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
