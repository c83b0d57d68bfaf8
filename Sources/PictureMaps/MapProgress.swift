/// Is told how much of a map is done, 0…1 and never falling; what it throws ends the work, as when it is cancelled.
public typealias MapProgress = (Double) throws -> Void

/// The part of a longer work that one of its steps takes.
struct ProgressSpan {
  let range: ClosedRange<Double>
  let report: MapProgress

  /// Says that so much of this step is done, 0…1.
  func callAsFunction(_ done: Double) throws {
    try report(range.lowerBound + (range.upperBound - range.lowerBound) * min(max(done, 0), 1))
  }
}
