internal import ColorScience

/// Maps values to pixels along one axis, between round numbers.
struct PlotScale {
  /// The round numbers to mark, ascending, at least two.
  let ticks: [Double]
  /// How many decimals tell the ticks apart.
  let decimals: Int
  private let start: Double
  private let length: Double

  /// Covers `values` with about `wanted` steps of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - values: What must lie on the axis; what is not finite is passed over.
  ///   - wanted: About how many steps.
  ///   - start: The pixel of the lowest tick.
  ///   - end: The pixel of the highest tick.
  init(covering values: [Double], steps wanted: Int, from start: Double, to end: Double) {
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    // One value alone gets some room around it.
    let span = high - low > 1e-9 ? high - low : max(abs(low), 1) * 0.1
    let exact = span / Double(max(wanted, 1))
    let power = (Elementary.logarithm(exact) / Elementary.logarithm(10)).rounded(.down)
    let unit = Elementary.power(10, power)
    let step = [1, 2, 5, 10].map { $0 * unit }.first { $0 >= exact * 0.999 } ?? 10 * unit
    let first = (low / step + 1e-6).rounded(.down)
    let last = max((high / step - 1e-6).rounded(.up), first + 1)
    // Multiples of the step, not sums of it, so that 0.3 is not 0.30000000000000004.
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    decimals = min(
      max(Int(-(Elementary.logarithm(step) / Elementary.logarithm(10) + 1e-9).rounded(.down)), 0), 6)
    self.start = start
    length = end - start
  }

  /// The pixel of a value.
  func pixel(of value: Double) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return start + (value - low) / (high - low) * length
  }

  /// The label of a tick.
  func label(of tick: Double) -> String { tick.decimal(places: decimals) }
}
