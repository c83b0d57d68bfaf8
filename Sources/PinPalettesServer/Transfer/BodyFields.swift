/// The fields of a JSON object that a client sent, read strictly: what is not known is refused by its name.
struct BodyFields: Sendable {
  private let values: [String: JSONValue]
  /// Where the object lies in the body: `terms[2]`, empty for the body itself.
  let path: String

  /// The most fields that a message lists.
  private static let mostNamed = 40

  /// Takes an object.
  ///
  /// - Parameters:
  ///   - value: What was sent.
  ///   - path: Where it lies in the body.
  ///   - names: The fields that it may have.
  /// - Throws: ``ProblemError`` with code `badBody`, naming the first field, by its name, that is not allowed.
  init(_ value: JSONValue, at path: String = "", allowing names: [String]) throws(ProblemError) {
    guard case .object(let values) = value else {
      throw .badBody("\(path.isEmpty ? "The body" : path) has to be an object, not \(value.kind)")
    }
    self.path = path
    // A null is a field that was left out.
    self.values = values.filter { $0.value != .null }
    if let unknown = values.keys.filter({ !names.contains($0) }).min() {
      let known = names.prefix(Self.mostNamed).joined(separator: ", ")
      throw .badBody("There is no field \(name(Self.shown(unknown))); the fields are \(known)")
    }
  }

  /// Whether a field is there and not null.
  func has(_ field: String) -> Bool { values[field] != nil }

  /// Whatever a field holds; nil where it was left out.
  func value(_ field: String) -> JSONValue? { values[field] }

  /// A text; nil where it was left out.
  func text(_ field: String, longest: Int) throws(ProblemError) -> String? {
    guard let value = values[field] else { return nil }
    guard case .text(let text) = value else { throw mismatch(field, "a text", value) }
    guard text.unicodeScalars.count <= longest else {
      throw .badBody("\(name(field)) has more than \(longest) characters")
    }
    return text
  }

  /// A number; nil where it was left out.
  func number(_ field: String, in range: ClosedRange<Double>) throws(ProblemError) -> Double? {
    guard let value = values[field] else { return nil }
    guard case .number(let number) = value else { throw mismatch(field, "a number", value) }
    guard range.contains(number) else {
      throw .badBody("\(name(field)) has to lie in \(range.words), not \(number)")
    }
    return number
  }

  /// A whole number; nil where it was left out.
  func integer(_ field: String, in range: ClosedRange<Int>) throws(ProblemError) -> Int? {
    guard let value = values[field] else { return nil }
    guard case .number(let number) = value else { throw mismatch(field, "a whole number", value) }
    guard let integer = Int(exactly: number), range.contains(integer) else {
      throw .badBody("\(name(field)) has to be a whole number in \(range.words), not \(number)")
    }
    return integer
  }

  /// A boolean; nil where it was left out.
  func flag(_ field: String) throws(ProblemError) -> Bool? {
    guard let value = values[field] else { return nil }
    guard case .flag(let flag) = value else { throw mismatch(field, "true or false", value) }
    return flag
  }

  /// One of a few words; nil where it was left out.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, of type: Choice.Type
  ) throws(ProblemError) -> Choice? where Choice.RawValue == String {
    guard let word = try text(field, longest: 100) else { return nil }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badBody("\(name(field)) has to be one of \(words), not “\(Self.shown(word))”")
    }
    return choice
  }

  /// A list with the place of each of its values; empty where it was left out.
  func list(_ field: String, longest: Int) throws(ProblemError) -> [(path: String, value: JSONValue)] {
    guard let value = values[field] else { return [] }
    guard case .list(let list) = value else { throw mismatch(field, "a list", value) }
    guard list.count <= longest else {
      throw .badBody("\(name(field)) has \(list.count) entries, and may have \(longest)")
    }
    return list.enumerated().map { ("\(name(field))[\($0.offset)]", $0.element) }
  }

  /// A list of texts; empty where it was left out.
  func texts(_ field: String, most: Int, longest: Int) throws(ProblemError) -> [String] {
    var texts: [String] = []
    for (path, value) in try list(field, longest: most) {
      guard case .text(let text) = value else {
        throw .badBody("\(path) has to be a text, not \(value.kind)")
      }
      guard text.unicodeScalars.count <= longest else {
        throw .badBody("\(path) has more than \(longest) characters")
      }
      texts.append(text)
    }
    return texts
  }

  /// A field's name with the place that it lies in.
  func name(_ field: String) -> String { path.isEmpty ? field : "\(path).\(field)" }

  private func mismatch(_ field: String, _ wanted: String, _ value: JSONValue) -> ProblemError {
    .badBody("\(name(field)) has to be \(wanted), not \(value.kind)")
  }

  /// What a client sent, short enough to be told back.
  private static func shown(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }
}

extension ClosedRange {
  /// `0 to 1`, for messages.
  var words: String { "\(lowerBound) to \(upperBound)" }
}
