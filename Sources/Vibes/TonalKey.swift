/// Which part of the tonal range a picture lives in, as photographers say it.
///
/// Source: photographic usage; the cuts are ours.
public enum TonalKey: String, Sendable, Hashable, Codable, CaseIterable {
  /// Mostly shadow: the median of L* is under 25 and the 95th percentile under 75.
  case low
  /// Neither.
  case normal
  /// Mostly light: the median of L* is over 68 and the 5th percentile over 30.
  case high

  /// What to call it before people: `Low key`.
  public var title: String {
    switch self {
    case .low: "Low key"
    case .normal: "Normal key"
    case .high: "High key"
    }
  }
}

extension TonalKey {
  /// The key of a picture from the 5th, 50th and 95th percentile of its L*.
  init(shadow: Double, median: Double, highlight: Double) {
    if median < 25 && highlight < 75 {
      self = .low
    } else {
      self = median > 68 && shadow > 30 ? .high : .normal
    }
  }
}
