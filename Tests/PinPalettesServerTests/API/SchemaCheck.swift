import Foundation

@testable import PinPalettesServer

/// Holds JSON against a schema of an OpenAPI 3.1 document, as far as `Web/openapi.json` uses the language.
///
/// Source: JSON Schema, draft 2020-12. A keyword that it does not know is a fault of the schema, not a pass.
struct SchemaCheck {
  /// The document, for `$ref`.
  let document: JSONValue

  private static let known: Set<String> = [
    "$ref", "type", "enum", "const", "not", "oneOf", "anyOf", "properties", "required",
    "additionalProperties", "propertyNames", "maxProperties", "items", "minItems", "maxItems", "uniqueItems",
    "minimum", "maximum",
    "minLength", "maxLength", "pattern", "format", "description", "default",
  ]

  /// What is wrong, each with its place; empty for a value that the schema allows.
  func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
    if let unknown = schema.object?.keys.filter({ !Self.known.contains($0) }).min() {
      return ["\(place): the schema has the unknown keyword \(unknown)"]
    }
    if let reference = schema["$ref"]?.text {
      guard let target = resolve(reference) else { return ["\(place): there is no \(reference)"] }
      return faults(value, target, at: place)
    }
    return typeFaults(value, schema, place) + choiceFaults(value, schema, place)
      + textFaults(value, schema, place) + numberFaults(value, schema, place)
      + listFaults(value, schema, place) + objectFaults(value, schema, place)
  }

  /// The part of the document that a reference names.
  func resolve(_ reference: String) -> JSONValue? {
    reference.split(separator: "/").dropFirst().reduce(document as JSONValue?) { $0?[String($1)] }
  }

  /// The types that a value has: an integer is a number too.
  private static func types(_ value: JSONValue) -> [String] {
    switch value {
    case .null: ["null"]
    case .flag: ["boolean"]
    case .number(let number): number == number.rounded() ? ["integer", "number"] : ["number"]
    case .text: ["string"]
    case .list: ["array"]
    case .object: ["object"]
    }
  }

  private func typeFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    let allowed = schema["type"]?.text.map { [$0] } ?? schema["type"]?.texts ?? []
    let types = Self.types(value)
    guard allowed.isEmpty || types.contains(where: allowed.contains) else {
      return ["\(place): \(types[0]) instead of \(allowed.joined(separator: " or "))"]
    }
    return []
  }

  private func choiceFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    var faults: [String] = []
    if let choices = schema["enum"]?.list, !choices.contains(value) {
      faults.append("\(place): \(value) is none of \(choices)")
    }
    if let constant = schema["const"], constant != value {
      faults.append("\(place): \(value) is not \(constant)")
    }
    if let schema = schema["not"], self.faults(value, schema, at: place).isEmpty {
      faults.append("\(place): \(value) is what it may not be")
    }
    func fitting(_ schemas: [JSONValue]) -> Int {
      schemas.count { self.faults(value, $0, at: place).isEmpty }
    }
    if let schemas = schema["oneOf"]?.list, fitting(schemas) != 1 {
      faults.append("\(place): fits \(fitting(schemas)) of oneOf")
    }
    if let schemas = schema["anyOf"]?.list, fitting(schemas) == 0 {
      faults.append("\(place): fits none of anyOf")
    }
    return faults
  }

  private func textFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let text = value.text else { return [] }
    var faults: [String] = []
    let length = text.unicodeScalars.count
    if let least = schema["minLength"]?.integer, length < least { faults.append("\(place): too short") }
    if let most = schema["maxLength"]?.integer, length > most { faults.append("\(place): too long") }
    if let pattern = schema["pattern"]?.text, !Self.matches(text, pattern) {
      faults.append("\(place): “\(text)” does not match \(pattern)")
    }
    if schema["format"]?.text == "date-time", !Self.matches(text, #"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"#) {
      faults.append("\(place): “\(text)” is no moment")
    }
    return faults
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }

  private func numberFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let number = value.number else { return [] }
    let least = schema["minimum"]?.number ?? -.infinity
    let most = schema["maximum"]?.number ?? .infinity
    return least <= number && number <= most ? [] : ["\(place): \(number) is outside of \(least)…\(most)"]
  }

  private func listFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let list = value.list else { return [] }
    var faults: [String] = []
    if let least = schema["minItems"]?.integer, list.count < least { faults.append("\(place): too few") }
    if let most = schema["maxItems"]?.integer, list.count > most { faults.append("\(place): too many") }
    if schema["uniqueItems"]?.flag == true, Set(list).count < list.count {
      faults.append("\(place): repeats")
    }
    if let items = schema["items"] {
      for (number, entry) in list.enumerated() {
        faults += self.faults(entry, items, at: "\(place)[\(number)]")
      }
    }
    return faults
  }

  private func objectFaults(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard let object = value.object else { return [] }
    var faults = (schema["required"]?.texts ?? []).filter { object[$0] == nil }
      .map { "\(place): \($0) is missing" }
    for (name, entry) in object.sorted(by: { $0.key < $1.key }) {
      if let property = schema["properties"]?[name] {
        faults += self.faults(entry, property, at: "\(place).\(name)")
      } else if let others = schema["additionalProperties"] {
        faults +=
          others == .flag(false)
          ? ["\(place): \(name) is not known"] : self.faults(entry, others, at: "\(place).\(name)")
      }
    }
    return faults
  }
}
