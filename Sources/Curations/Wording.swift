/// Numbers and lists as sentences have them.
enum Wording {
  /// `0.71`; nothing is said of locales, as in all output.
  static func two(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = String(hundredths % 100)
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)"
  }

  /// `82`.
  static func whole(_ value: Double) -> String { String(Int(value.rounded())) }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The first few of a list: `a, b, c and 4 more`.
  static func list(_ parts: [String], atMost limit: Int) -> String {
    guard parts.count > limit else { return list(parts) }
    return list(parts.prefix(limit) + ["\(parts.count - limit) more"])
  }

  /// `1 picture`, `2 pictures`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
