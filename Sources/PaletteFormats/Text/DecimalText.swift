/// Numbers as files write them: a point, no exponent, no needless zeros.
enum DecimalText {
  /// The number nearest to `value` with that many decimals; `decimals` is 0…6.
  static func rounded(_ value: Double, decimals: Int) -> String {
    text(steps: (value * scale(decimals)).rounded(), decimals: decimals)
  }

  /// The largest number under or at `value` with that many decimals.
  ///
  /// For contrast ratios: 4.499 must not be shown as 4.5, which is the least that WCAG allows.
  static func roundedDown(_ value: Double, decimals: Int) -> String {
    // What is a hair under a step only by the arithmetic's rounding belongs to the step.
    text(steps: (value * scale(decimals) + 1e-9).rounded(.down), decimals: decimals)
  }

  /// A part of a whole in percent with one decimal: `32.7 %`.
  static func percent(_ share: Double) -> String { rounded(share * 100, decimals: 1) + " %" }

  private static func scale(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1) { product, _ in product * 10 }
  }

  private static func text(steps: Double, decimals: Int) -> String {
    let digits = String(Int(abs(steps)))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var fraction = padded.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return (steps < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
