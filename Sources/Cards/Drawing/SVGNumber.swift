/// Numbers as cards write them: a point, at most two decimals, no locale.
enum SVGNumber {
  /// `12`, `12.5` or `12.25`; never `-0`.
  static func text(_ value: Double) -> String {
    var digits = figure(value, decimals: 2, minus: "-")
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits
  }

  /// Exactly `decimals` decimals, 0 or 2, for people: with a true minus sign.
  static func figure(_ value: Double, decimals: Int, minus: String = "\u{2212}") -> String {
    precondition(decimals == 0 || decimals == 2, "\(decimals) decimals are never wanted")
    let factor = decimals == 0 ? 1 : 100
    let scaled = Int((value * Double(factor)).rounded())
    let sign = scaled < 0 ? minus : ""
    let whole = "\(sign)\(abs(scaled) / factor)"
    return decimals == 0 ? whole : "\(whole).\(String(abs(scaled) % factor + factor).dropFirst())"
  }
}
