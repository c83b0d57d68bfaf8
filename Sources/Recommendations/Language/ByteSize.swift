/// Sizes of files with their units.
enum ByteSize {
  /// Decimal units as drives and phones count, binary ones by their own names.
  private static let units: [(name: String, bytes: Double)] = [
    ("kib", 1024), ("mib", 1_048_576), ("gib", 1_073_741_824), ("kb", 1e3), ("mb", 1e6), ("gb", 1e9),
    ("k", 1e3), ("m", 1e6), ("g", 1e9), ("b", 1), ("", 1),
  ]

  /// Reads `800kB`, `2.5MB`, `1GiB`, `120000`; letter case does not count.
  static func number(_ text: String) -> QueryNumber? {
    let lowered = text.lowercased()
    for unit in units where lowered.hasSuffix(unit.name) {
      guard let number = QueryNumber(String(lowered.dropLast(unit.name.count))) else { return nil }
      return QueryNumber(number, times: unit.bytes)
    }
    return nil
  }

  /// A size for people: `2.5 MB`.
  static func text(_ bytes: Double) -> String {
    for unit in [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)] where bytes >= unit.1 {
      return "\(QueryNumber.text((bytes / unit.1 * 10).rounded() / 10)) \(unit.0)"
    }
    return "\(QueryNumber.text(bytes)) bytes"
  }
}
