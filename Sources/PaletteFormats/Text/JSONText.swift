/// Pretty-printed JSON in a fixed order of keys.
///
/// The domain does without Foundation, whose encoder also leaves the order of keys to chance or
/// to the alphabet; a reader wants `$value` before `$description`.
indirect enum JSONText {
  case string(String)
  /// A number as ``DecimalText`` writes it.
  case number(String)
  /// An array on one line.
  case row([JSONText])
  /// Members in the order they are written in.
  case object([(key: String, value: JSONText)])

  /// The text, its lines after the first indented by `indentation` spaces.
  func text(indentation: Int = 0) -> String {
    switch self {
    case .string(let string): return Self.quoted(string)
    case .number(let number): return number
    case .row(let values): return "[" + values.map { $0.text() }.joined(separator: ", ") + "]"
    case .object(let members):
      let margin = String(repeating: " ", count: indentation)
      let lines = members.map { key, value in
        "\(margin)  \(Self.quoted(key)): \(value.text(indentation: indentation + 2))"
      }
      return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    }
  }

  /// A string in quotes, escaped as RFC 8259, section 7, demands and no further.
  static func quoted(_ string: String) -> String {
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
