/// A number as typed: its value, and how many decimals it was given with.
struct QueryNumber {
  let value: Double
  /// Half a unit of the last digit given.
  let tolerance: Double

  /// Reads `20`, `-0.5`, `.4` or `2e6`, nothing else.
  init?(_ text: String) {
    let text = text.replacing("−", with: "-")
    guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789.eE+-".utf8.contains($0) }),
      text.utf8.contains(where: { (0x30...0x39).contains($0) }), let value = Double(text), value.isFinite
    else { return nil }
    self.value = value
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    let exponent = Int(text.dropFirst(mantissa.count + 1)) ?? 0
    let decimals = mantissa.firstIndex(of: ".").map { mantissa[$0...].dropFirst().count } ?? 0
    tolerance = QueryNumber.power(of: exponent - decimals) / 2
  }

  /// A number times a unit.
  init(_ number: QueryNumber, times unit: Double) {
    value = number.value * unit
    tolerance = number.tolerance * unit
  }

  /// Whether a word before a colon was meant as a weight.
  static func looksLikeNumber(_ text: String) -> Bool {
    let lowered = text.lowercased().drop { "+-−".contains($0) }
    guard !["nan", "inf", "infinity"].contains(String(lowered)) else { return true }
    return lowered.first.map { $0.isASCII && $0.isNumber || $0 == "." } ?? false
      && lowered.allSatisfy { "0123456789.e+-".contains($0) } && lowered.contains { $0.isNumber }
  }

  /// A number in the shortest form that reads back as itself: `20`, `0.4`.
  static func text(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// A power of ten whose exponent a person may have made up.
  private static func power(of exponent: Int) -> Double {
    Double("1e\(min(max(exponent, -400), 308))") ?? 0
  }
}
