/// An interval of numbers, each end of which belongs to it or not.
public struct NumericBounds: Sendable, Hashable {
  /// The lower end; −∞ for none.
  public let lower: Double
  /// The upper end; ∞ for none.
  public let upper: Double
  /// Whether the lower end belongs to it.
  public let includesLower: Bool
  /// Whether the upper end belongs to it.
  public let includesUpper: Bool

  /// Makes an interval; ends that are not numbers are none.
  public init(
    from lower: Double = -.infinity, includingLower includesLower: Bool = true, to upper: Double = .infinity,
    includingUpper includesUpper: Bool = true
  ) {
    self.lower = lower.isNaN ? -.infinity : lower
    self.upper = upper.isNaN ? .infinity : upper
    // An end at infinity has one form, so that equal intervals are equal values.
    self.includesLower = includesLower || self.lower == -.infinity
    self.includesUpper = includesUpper || self.upper == .infinity
  }

  /// Whether a number lies in it.
  @inlinable
  public func contains(_ value: Double) -> Bool {
    (value > lower || includesLower && value == lower) && (value < upper || includesUpper && value == upper)
  }

  /// Whether no number lies in it.
  public var isEmpty: Bool { lower > upper || lower == upper && !(includesLower && includesUpper) }

  /// What lies in both.
  public func intersection(_ other: NumericBounds) -> NumericBounds {
    let (low, high) = (max(lower, other.lower), min(upper, other.upper))
    return NumericBounds(
      from: low, includingLower: (lower < low || includesLower) && (other.lower < low || other.includesLower),
      to: high, includingUpper: (upper > high || includesUpper) && (other.upper > high || other.includesUpper)
    )
  }
}
