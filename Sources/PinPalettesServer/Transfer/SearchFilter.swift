internal import Recommendations
internal import Vibes

/// A bound on a number that pictures have.
struct SearchFilter: Sendable {
  /// The filter.
  let filter: PictureFilter

  /// Reads a filter.
  ///
  /// - Throws: ``ProblemError`` that names the field.
  init(_ value: JSONValue, at path: String) throws(ProblemError) {
    let fields = try BodyFields(value, at: path, allowing: ["metric", "min", "max"])
    guard let name = try fields.text("metric", longest: 40), let field = NumericField(key: name) else {
      throw .badBody(
        "\(fields.name("metric")) has to be one of \(NumericField.keyed.map(\.key).joined(separator: ", "))")
    }
    let most = Double.greatestFiniteMagnitude
    let (lower, upper) = (
      try fields.number("min", in: -most...most), try fields.number("max", in: -most...most)
    )
    guard (lower ?? -.infinity) <= (upper ?? .infinity) else {
      throw .badBody("\(path) has a min above its max")
    }
    filter = PictureFilter(.number(field, NumericBounds(from: lower ?? -.infinity, to: upper ?? .infinity)))
  }
}

extension NumericField {
  /// The numbers that a filter may ask for, under the names that the API has for them.
  static let keyed: [(key: String, field: NumericField)] =
    VibeMetric.allCases.map { ($0.rawValue, .metric($0)) }
    + NamedVibe.allCases.map { ($0.rawValue, .vibe($0)) }
    + [
      ("width", .width), ("height", .height), ("megapixels", .megapixels), ("bytes", .bytes),
      ("aspect", .aspect),
    ]

  /// Finds a number by its name in the API.
  init?(key: String) {
    guard let entry = Self.keyed.first(where: { $0.key == key }) else { return nil }
    self = entry.field
  }
}
