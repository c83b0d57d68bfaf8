/// A JSON value that keeps the order of members and the text of numbers.
///
/// Foundation's encoder would spread each rectangle over six lines and its decoder names
/// no key in words; both matter in a file that people open.
enum JSONNode: Equatable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONNode])
  case object([Member])

  struct Member: Equatable {
    let key: String
    let value: JSONNode
  }

  static func number(_ value: Int) -> JSONNode { .number(String(value)) }

  /// The shortest number that reads back as the same; null for what is not finite, which JSON cannot say.
  static func number(_ value: Double) -> JSONNode { value.isFinite ? .number("\(value)") : .null }

  /// An object without the members that are nil.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
