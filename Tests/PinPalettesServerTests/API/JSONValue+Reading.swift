import Foundation

@testable import PinPalettesServer

extension JSONValue {
  /// Reads a text of any depth.
  init(reading bytes: [UInt8]) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) }

  subscript(name: String) -> JSONValue? { object?[name] }
  subscript(place: Int) -> JSONValue? { list.flatMap { $0.indices.contains(place) ? $0[place] : nil } }

  var object: [String: JSONValue]? { if case .object(let object) = self { object } else { nil } }
  var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The texts of a list.
  var texts: [String] { list?.compactMap(\.text) ?? [] }
}
