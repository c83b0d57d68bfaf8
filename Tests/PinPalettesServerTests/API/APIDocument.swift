import Foundation

@testable import PinPalettesServer

/// `Web/openapi.json`, as tests ask it.
struct APIDocument: Sendable {
  let json: JSONValue
  let bytes: [UInt8]

  static let shared = Result { try APIDocument() }

  init() throws {
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: SourceTree.root + "/Web/openapi.json")))
    json = try JSONValue(reading: bytes)
  }

  /// Each operation as `GET /images/{id}`, sorted.
  var operations: [String] {
    let paths = json["paths"]?.object ?? [:]
    return paths.flatMap { path, methods in
      (methods.object ?? [:]).keys.map { "\($0.uppercased()) \(path)" }
    }.sorted()
  }

  /// The operation that answers a request; a path without a pattern goes before one with.
  func operation(_ method: String, _ path: String) -> JSONValue? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let matches = (json["paths"]?.object ?? [:]).filter { pattern, _ in
      let names = pattern.split(separator: "/", omittingEmptySubsequences: false)
      return names.count == parts.count
        && zip(names, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
    let best = matches.min { ($0.key.contains("{") ? 1 : 0, $0.key) < ($1.key.contains("{") ? 1 : 0, $1.key) }
    return best?.value[method.lowercased()]
  }

  /// What is wrong with an answer according to the document; empty for one as described.
  func faults(
    _ method: String, _ path: String, status: Int, type: String?, body: [UInt8]
  ) -> [String] {
    let call = "\(method) \(path) \(status)"
    guard let operation = operation(method, path) else { return ["\(call): there is no such operation"] }
    guard let given = operation["responses"]?["\(status)"] else {
      return ["\(call): the status is not described"]
    }
    let check = SchemaCheck(document: json)
    let response = given["$ref"]?.text.flatMap(check.resolve) ?? given
    guard let contents = response["content"]?.object else {
      return body.isEmpty ? [] : ["\(call): no body is described"]
    }
    let media = type?.split(separator: ";").first.map(String.init) ?? ""
    guard let content = contents[media] else { return ["\(call): the type \(media) is not described"] }
    guard media.hasSuffix("json"), let schema = content["schema"] else { return [] }
    guard let value = try? JSONValue(reading: body) else { return ["\(call): the body is no JSON"] }
    return check.faults(value, schema).prefix(5).map { "\(call): \($0)" }
  }
}
