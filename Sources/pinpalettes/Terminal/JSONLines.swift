import Foundation

/// One JSON object a line, keys in alphabetical order so that equal results are equal bytes.
enum JSONLines {
  static func print(_ value: some Encodable) throws {
    try StandardOutput.write(try line(value).utf8)
  }

  /// The object and the end of its line.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}

extension Double {
  /// Rounded to `digits` decimal places, for output.
  func rounded(toPlaces digits: Int) -> Double {
    let scale = Double(repeatElement(10, count: digits).reduce(1, *))
    return (self * scale).rounded() / scale
  }

  /// Rounded down to `digits` decimal places: a contrast of 4.499 must not pass for 4.5.
  func cut(toPlaces digits: Int) -> Double {
    let scale = Double(repeatElement(10, count: digits).reduce(1, *))
    return (self * scale).rounded(.down) / scale
  }

  /// With exactly `digits` decimal places, whatever the locale.
  func text(places digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension String {
  /// Without control characters, which a terminal would obey: a file may be called anything.
  var printable: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }

  /// Filled with spaces up to `width`, on the right or, for numbers, on the left.
  func padded(to width: Int, right: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - count))
    return right ? fill + self : self + fill
  }
}
