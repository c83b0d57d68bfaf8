/// One setting of the recommender, tried at several values on the same queries.
public struct Sweep: Sendable, Hashable {
  /// One value of the setting, and what came of it.
  public struct Point: Sendable, Hashable {
    /// The value of the setting.
    public let value: Double
    /// The means over the queries.
    public let measures: [MeasuredValue]
    /// The relative change of the leading measure from the first point; nil where that one's mean is 0.
    public let change: Estimate?
  }

  /// The measure that a choice may not cost much of.
  public let leading: Measure
  /// The points; the first is the one that the others are compared with.
  public let points: [Point]

  /// How much of the leading measure a choice may cost.
  public static let tolerance = 0.02

  /// Sums up what was measured.
  ///
  /// - Parameters:
  ///   - leading: The measure that a choice may not cost much of.
  ///   - trials: The values that were tried, the one without effect first and each further one of more
  ///     effect than those before, with the table of each over the same queries.
  ///   - bootstrap: How intervals are made.
  public init(leading: Measure, trials: [(value: Double, table: MeasureTable)], bootstrap: Bootstrap) {
    self.leading = leading
    let baseline = trials.first?.table.values(of: leading) ?? []
    points = trials.map { value, table in
      Point(
        value: value, measures: table.summary(bootstrap),
        change: bootstrap.relativeChange(of: table.values(of: leading), from: baseline))
    }
  }

  /// The place of the point of most effect that costs no more than the tolerance, and before which none does.
  ///
  /// A value that happens to do well behind one that does not is luck, and is not chosen. Nil without points.
  public var chosenPlace: Int? {
    guard !points.isEmpty else { return nil }
    // A mean of decimal fractions may miss the bound by its last bit.
    let failing = points.firstIndex { ($0.change?.mean ?? 0) < -(Self.tolerance + 1e-9) }
    return failing.map { max($0 - 1, 0) } ?? points.count - 1
  }

  /// The point that a default should be; nil without points.
  public var chosen: Point? { chosenPlace.map { points[$0] } }
}
