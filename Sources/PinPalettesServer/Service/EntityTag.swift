internal import HTTPTypes

/// What names one version of an answer: an HTTP `ETag`.
struct EntityTag: Sendable, Hashable {
  /// The tag as it is sent, in quotes.
  let value: String

  /// A tag of parts that together say all that the answer depends on, such as the library's state and the page asked for.
  ///
  /// Parts may be of any length and any letters; what is sent are their sixteen hex digits.
  init(_ parts: String...) {
    var hash = FNV1a()
    for part in parts {
      hash.add(part.utf8)
      // So that "ab", "c" is another tag than "a", "bc".
      hash.add([0])
    }
    value = "\"\(hash.digits)\""
  }

  /// The tag of an answer by its bytes.
  init(content: some Collection<UInt8>) {
    var hash = FNV1a()
    hash.add(content)
    value = "\"\(hash.digits)-\(String(content.count, radix: 16))\""
  }

  private init(value: String) { self.value = value }

  /// The tag for answers that are as good as each other and not the same to the byte, as with the time that they took.
  var weak: EntityTag { EntityTag(value: "W/" + value) }

  /// Whether the one who asks has this version: RFC 9110, `If-None-Match`, by the weak comparison.
  func matches(_ headers: HTTPFields) -> Bool {
    guard let given = headers[.ifNoneMatch] else { return false }
    let own = Self.opaque(value)
    return given.split(separator: ",").contains { entry in
      let tag = entry.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      let text = String(tag)
      return text == "*" || Self.opaque(text) == own
    }
  }

  private static func opaque(_ tag: String) -> Substring { tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...] }
}

/// FNV-1a in 64 bits, <http://www.isthe.com/chongo/tech/comp/fnv/>: quick, and good enough to tell versions apart.
private struct FNV1a {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen lower hex digits.
  var digits: String {
    let text = String(state, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
