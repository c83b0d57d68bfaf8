internal import Foundation

/// A JSON document whose members are of many kinds, as configurations of models are.
enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case boolean(Bool)
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// The member of an object; nil where there is none, or it is null.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// A whole number.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  var boolean: Bool? {
    guard case .boolean(let value) = self else { return nil }
    return value
  }

  /// A list of numbers.
  var numbers: [Double]? {
    guard case .array(let values) = self else { return nil }
    let numbers = values.compactMap(\.number)
    return numbers.count == values.count ? numbers : nil
  }

  /// A token, which is written as a string or as an object with its `content`.
  var token: String? { string ?? self["content"]?.string }

  /// The first number under one of some keys.
  func firstInteger(_ keys: [String]) -> Int? { keys.lazy.compactMap { self[$0]?.integer }.first }
}

extension ModelSourceFolder {
  /// Reads a JSON file.
  ///
  /// - Throws: ``ModelPackagesError`` with code `damagedFile` when it is not JSON of this type.
  func json<Value: Decodable>(
    _ type: Value.Type = JSONValue.self, at path: String, limit: Int = 4 << 20
  ) throws -> Value {
    let bytes = try bytes(of: path, limit: limit)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw ModelPackagesError(
        .damagedFile, subject: path, reason: "is not JSON as it should be, or cut short")
    }
  }
}
