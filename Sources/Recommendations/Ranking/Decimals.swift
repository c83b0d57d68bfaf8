/// Numbers with a fixed number of decimals, for sentences.
enum Decimals {
  /// `0.71`; nothing is said of locales, as in all output.
  static func text(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let sign = value < 0 && scaled > 0 ? "−" : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// `12 %`, and `under 1 %` rather than none.
  static func percent(_ part: Double) -> String {
    let rounded = (part * 100).rounded()
    return rounded == 0 && part > 0 ? "under 1 %" : "\(text(part * 100, 0)) %"
  }
}
