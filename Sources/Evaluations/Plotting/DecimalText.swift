extension Double {
  /// As SVG writes it: a point, at most two decimals, no locale, never `-0`.
  var plain: String {
    var digits = decimal(places: 2, minus: "-")
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits
  }

  /// With exactly `places` decimals, 0…6, for people: with a true minus sign.
  func decimal(places: Int, minus: String = "\u{2212}") -> String {
    precondition((0...6).contains(places), "\(places) decimals are never wanted")
    let factor = repeatElement(10, count: places).reduce(1, *)
    // What is far off the sheet is cut off by it anyway.
    let scaled = Int(min(max((isNaN ? 0 : self) * Double(factor), -1e15), 1e15).rounded())
    let sign = scaled < 0 ? minus : ""
    let whole = "\(sign)\(abs(scaled) / factor)"
    return places == 0 ? whole : "\(whole).\(String(abs(scaled) % factor + factor).dropFirst())"
  }
}
