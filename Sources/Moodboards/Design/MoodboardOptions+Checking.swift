extension MoodboardOptions {
  /// Fails on the first setting outside of its range.
  ///
  /// - Throws: ``MoodboardsError`` with code `invalidOption`.
  func check() throws(MoodboardsError) {
    try Self.check("gutter", gutter ?? 0, in: 0...10, unit: " percent")
    try Self.check("margin", margin ?? 0, in: 0...20, unit: " percent")
    try Self.check("corner radius", cornerRadius, in: 0...10, unit: " percent")
    try Self.check("swatches", swatchCount, in: 2...12)
    try Self.check("columns", columns ?? 1, in: 1...50)
  }

  private static func check<Value: Comparable>(
    _ name: String, _ value: Value, in limits: ClosedRange<Value>, unit: String = ""
  ) throws(MoodboardsError) {
    guard limits.contains(value) else {
      throw MoodboardsError(
        .invalidOption, subject: "\(name) \(value)",
        reason: "must be \(limits.lowerBound) to \(limits.upperBound)\(unit)")
    }
  }
}
