import Testing

@testable import PinPalettesServer

struct SchemaCheckTests {
  private func faults(_ value: String, _ schema: String) throws -> [String] {
    let document = try JSONValue(
      reading: Array(#"{"components":{"schemas":{"Share":{"type":"number","minimum":0,"maximum":1}}}}"#.utf8))
    return SchemaCheck(document: document).faults(
      try JSONValue(reading: Array(value.utf8)), try JSONValue(reading: Array(schema.utf8)))
  }

  static let share = ##"{"$ref":"#/components/schemas/Share"}"##

  @Test(arguments: [
    ("1", #"{"type":"integer"}"#), ("null", #"{"type":["string","null"]}"#), ("0.5", share),
    (#"{"a":1}"#, #"{"type":"object","properties":{"a":{"type":"number"}},"required":["a"]}"#),
    (#""sea""#, #"{"enum":["sea","sand"]}"#), ("[1,2]", #"{"items":{"type":"integer"},"maxItems":2}"#),
    (#""x""#, #"{"oneOf":[{"type":"string"},{"type":"number"}]}"#),
    (#""dune""#, #"{"not":{"enum":["sea"]}}"#),
  ])
  func allowsWhatFits(value: String, schema: String) throws {
    #expect(try faults(value, schema) == [])
  }

  @Test(arguments: [
    ("1.5", #"{"type":"integer"}"#), ("true", #"{"type":"number"}"#), ("1.5", share),
    ("{}", #"{"required":["a"]}"#), (#"{"b":1}"#, #"{"additionalProperties":false}"#),
    (#""dune""#, #"{"enum":["sea","sand"]}"#), ("[1,2,3]", #"{"maxItems":2}"#),
    ("[1,1]", #"{"uniqueItems":true}"#),
    (#""abc""#, #"{"pattern":"^[0-9]+$"}"#), (#""2024-05-31""#, #"{"format":"date-time"}"#),
    ("1", #"{"oneOf":[{"type":"integer"},{"type":"number"}]}"#), ("1", #"{"anyOf":[{"type":"string"}]}"#),
    ("1", ##"{"$ref":"#/components/schemas/Missing"}"##), ("1", #"{"multipleOf":1}"#),
    (#""sea""#, #"{"not":{"enum":["sea"]}}"#),
  ])
  func findsWhatDoesNot(value: String, schema: String) throws {
    #expect(try faults(value, schema).count == 1)
  }
}
