/// Text as XML and HTML hold it.
enum Markup {
  /// The text for an element or a quoted attribute; what XML 1.0 does not allow is dropped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A media type, which goes into a URL: anything but letters, digits and `/.+-` is dropped.
  static func mediaType(_ type: String) -> String {
    String(type.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "/.+-".contains($0)) })
  }

  /// The number with at most `places` decimals and no needless zeros; never an exponent.
  ///
  /// - Precondition: `value` is finite and its size is under 10¹².
  static func decimal(_ value: Double, places: Int = 3) -> String {
    precondition(abs(value) < 1e12, "\(value) is no length on a board")
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let steps = Int((value * scale).rounded())
    let digits = String(steps.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return (steps < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
