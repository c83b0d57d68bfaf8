/// A part of a `tokenizer.json` - a normalizer, a pre-tokenizer or the model - with its plain settings.
struct TokenizerStep {
  /// Its `type`, empty when it states none.
  private(set) var type: String
  /// Its strings, numbers and truth values as they are spelled; those of an object inside under `name.key`.
  private(set) var settings: [String: String]

  /// Makes a step to compare others with.
  init(_ type: String, _ settings: [String: String] = [:]) {
    self.type = type
    self.settings = settings
  }

  /// Reads a step.
  ///
  /// - Parameters:
  ///   - cursor: Where it starts.
  ///   - nested: Reads the value of a key and returns true, or leaves it alone and returns false.
  /// - Throws: `JSONCursor.Unexpected`, or what `nested` throws.
  init(
    reading cursor: inout JSONCursor, nested: (inout JSONCursor, String) throws -> Bool = { _, _ in false }
  ) throws {
    var settings: [String: String] = [:]
    try cursor.readObject { cursor, key in
      if try nested(&cursor, key) { return }
      if cursor.isAtObject {
        try cursor.readObject { cursor, inner in
          settings["\(key).\(inner)"] = try cursor.readScalar()
        }
      } else {
        settings[key] = try cursor.readScalar()
      }
    }
    type = settings.removeValue(forKey: "type") ?? ""
    self.settings = settings
  }

  /// Reads a step, or the steps of a `Sequence`; none from `null`.
  static func readSequence(_ cursor: inout JSONCursor) throws -> [TokenizerStep] {
    guard cursor.isAtObject else {
      try cursor.skipValue()
      return []
    }
    var steps: [TokenizerStep] = []
    let whole = try TokenizerStep(reading: &cursor) { cursor, _ in
      guard cursor.isAtArray else { return false }
      try cursor.readArray { cursor in steps.append(try TokenizerStep(reading: &cursor)) }
      return true
    }
    return whole.type == "Sequence" ? steps : [whole]
  }

  /// Whether this step is of the same type as another and has all the settings that it has.
  func agrees(with other: TokenizerStep) -> Bool {
    type == other.type && other.settings.allSatisfy { settings[$0.key] == $0.value }
  }

  /// Whether a setting is `true`.
  func isTrue(_ setting: String) -> Bool { settings[setting] == "true" }

  /// A setting that is a string which is not empty; nil when it is missing, `null` or empty.
  ///
  /// What is spelled `null` is taken for none even when it is a string: no known file has such a one.
  func text(_ setting: String) -> String? {
    settings[setting].flatMap { $0.isEmpty || $0 == "null" ? nil : $0 }
  }
}

extension TokenizerStep: CustomStringConvertible {
  /// The type with the settings in order of their names, cut to a length fit for an error.
  var description: String {
    let list = settings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.prefix(80))" }
    let name = type.isEmpty ? "no type" : String(type.prefix(40))
    return list.isEmpty ? name : "\(name)(\(String(list.joined(separator: ", ").prefix(200))))"
  }
}
