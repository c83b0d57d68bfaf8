extension JSONNode {
  /// The value as indented text; lists of plain values, and small objects in lists, on one line.
  func text(indentation: Int = 0) -> String {
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return Self.quoted(text)
    case .array(let values):
      if values.isEmpty || values.allSatisfy(\.isPlain) { return line }
      let lines = values.map { inner + ($0.isShallow ? $0.line : $0.text(indentation: indentation + 2)) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map {
        "\(inner)\(Self.quoted($0.key)): \($0.value.text(indentation: indentation + 2))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    }
  }

  /// The value on one line.
  private var line: String {
    switch self {
    case .array(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
    default: text()
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Whether nothing inside has parts of its own but short lists: a rectangle, a swatch, a placement.
  private var isShallow: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isPlain)
    case .object(let members):
      members.allSatisfy { member in
        if case .array(let values) = member.value { return values.count <= 4 && member.value.isShallow }
        return member.value.isPlain
      }
    default: true
    }
  }

  /// A string in quotes, escaped as RFC 8259, section 7, demands and no further.
  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
