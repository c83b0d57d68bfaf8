/// One way of answering, measured on every query.
public struct MeasureTable: Sendable, Hashable {
  /// What is measured, in the order of the values of each row.
  public let measures: [Measure]
  /// The values of each query; nil where a measure says nothing about it.
  public private(set) var rows: [[Double?]]

  /// Makes a table.
  ///
  /// - Precondition: Every row has as many values as there are measures.
  public init(measures: [Measure], rows: [[Double?]]) {
    precondition(rows.allSatisfy { $0.count == measures.count }, "a row misses a value of \(measures)")
    self.measures = measures
    self.rows = rows
  }

  /// The values of one measure, of the queries that have one, in order; empty where it was not measured.
  public func values(of measure: Measure) -> [Double] {
    guard let column = measures.firstIndex(of: measure) else { return [] }
    return rows.compactMap { $0[column] }
  }

  /// The mean of each measure over the queries, with its interval; measures that no query has are left out.
  public func summary(_ bootstrap: Bootstrap) -> [MeasuredValue] {
    measures.compactMap { measure in
      bootstrap.mean(of: values(of: measure)).map { MeasuredValue(measure: measure, estimate: $0) }
    }
  }
}

/// A measure and what came out.
public struct MeasuredValue: Sendable, Hashable {
  /// What was measured.
  public let measure: Measure
  /// The mean over the queries.
  public let estimate: Estimate

  /// Makes a value.
  public init(measure: Measure, estimate: Estimate) {
    self.measure = measure
    self.estimate = estimate
  }
}

extension [MeasuredValue] {
  /// What came out for one measure; nil where it was not measured.
  public subscript(measure: Measure) -> Estimate? { first { $0.measure == measure }?.estimate }
}
