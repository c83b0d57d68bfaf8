internal import Foundation
internal import Hummingbird

/// What stands after the question mark of an address, read strictly: what is not known is refused by its name.
struct QueryParameters: Sendable {
  private let values: [String: String]

  /// Reads the query of a request as forms encode it: `+` is a space.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - names: The parameters that it may have, each once.
  /// - Throws: ``ProblemError`` with code `badParameter`.
  init(_ request: Request, allowing names: String...) throws(ProblemError) {
    var values: [String: String] = [:]
    for pair in (request.uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "")
      else { throw .badParameter("query", "is not UTF-8 in percent-encoding") }
      guard names.contains(name) else {
        throw .badParameter(
          name.count > 60 ? name.prefix(60) + "…" : name,
          names.isEmpty
            ? "is not known; there are none here" : "is not known; there are \(names.joined(separator: ", "))"
        )
      }
      guard values.updateValue(value, forKey: name) == nil else {
        throw .badParameter(name, "is given twice")
      }
    }
    self.values = values
  }

  /// A text; nil where it was left out.
  func text(_ name: String, longest: Int) throws(ProblemError) -> String? {
    guard let text = values[name] else { return nil }
    guard text.unicodeScalars.count <= longest else {
      throw .badParameter(name, "has more than \(longest) characters")
    }
    return text
  }

  /// A whole number.
  func integer(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws(ProblemError) -> Int
  {
    guard let text = values[name] else { return standard }
    // `Int` alone would take a plus.
    guard let value = Int(text), range.contains(value), !text.hasPrefix("+") else {
      throw .badParameter(name, "has to be a whole number in \(range.words)")
    }
    return value
  }

  /// A number; nil where it was left out.
  func number(_ name: String, in range: ClosedRange<Double>) throws(ProblemError) -> Double? {
    guard let text = values[name] else { return nil }
    // `Double` alone would take hexadecimal digits, `inf` and `nan`.
    guard text.utf8.allSatisfy({ Self.numerals.contains($0) }), let value = Double(text),
      range.contains(value)
    else { throw .badParameter(name, "has to be a number in \(range.words)") }
    return value
  }

  /// A boolean.
  func flag(_ name: String, default standard: Bool = false) throws(ProblemError) -> Bool {
    switch values[name] {
    case nil: return standard
    case "true": return true
    case "false": return false
    default: throw .badParameter(name, "has to be true or false")
    }
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, default standard: Choice
  ) throws(ProblemError) -> Choice where Choice.RawValue == String {
    guard let text = values[name] else { return standard }
    guard let choice = Choice(rawValue: text) else {
      throw .badParameter(
        name, "has to be one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }

  private static let numerals = Set("0123456789.-eE".utf8)

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }
}
