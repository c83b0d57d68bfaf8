internal import Foundation

/// A JSON text as it was read, before anyone says what it should hold.
enum JSONValue: Sendable, Hashable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// How deep lists and objects may lie in each other: no request needs more than three.
  static let deepest = 8

  /// Reads a whole text.
  ///
  /// - Throws: ``ProblemError`` with code `badBody` for what is no JSON, or is nested without sense.
  init(parsing bytes: [UInt8]) throws(ProblemError) {
    // Before the decoder, which goes down by recursion.
    guard Self.depth(of: bytes) <= Self.deepest else {
      throw .badBody("The JSON is nested more than \(Self.deepest) levels deep")
    }
    do {
      self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch {
      throw .badBody(bytes.isEmpty ? "The body is empty; it has to be JSON" : "The body is not valid JSON")
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// What people call its kind.
  var kind: String {
    switch self {
    case .null: "null"
    case .flag: "a boolean"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  private static func depth(of bytes: [UInt8]) -> Int {
    var (depth, deepest, isText, isEscaped) = (0, 0, false, false)
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if isText {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isText = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          deepest = max(deepest, depth)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
    }
    return deepest
  }
}
