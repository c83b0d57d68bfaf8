import Testing

@testable import BoardFormats

struct JSONParserTests {
  static func parsed(_ text: String) -> JSONNode? { try? JSONParser.parse(Array(text.utf8)) }

  @Test func readsEveryKindOfValue() {
    let node = Self.parsed(" {\"a\" : [null, true,false, -1.5e+3,\"x\"],\r\n\"b\":{}}\t")
    let list: JSONNode = .array([.null, .bool(true), .bool(false), .number("-1.5e+3"), .string("x")])
    #expect(node == .object([.init(key: "a", value: list), .init(key: "b", value: .object([]))]))
  }

  @Test func readsEscapes() {
    #expect(Self.parsed(#""\"\\\/\b\f\n\r\t\u00e9\ud83c\udf0a""#) == .string("\"\\/\u{8}\u{C}\n\r\té🌊"))
  }

  @Test(arguments: [
    "\"\\ud83c\"", "\"\\udf0a\"", "\"\\ud83c\\u0041\"", "\"\\u12\"", "\"\\u+123\"", "\"\\x\"", "\"a\nb\"",
    "\"a",
  ])
  func refusesBrokenText(text: String) {
    #expect(Self.parsed(text) == nil)
  }

  @Test(arguments: [
    "01", "1.", ".5", "+1", "1e", "--1", "0x10", "NaN", "Infinity", "1 2", "tru", "[1,]", "{a:1}",
  ])
  func refusesWhatJSONDoesNotHave(text: String) {
    #expect(Self.parsed(text) == nil)
  }

  @Test func refusesTextThatIsNotUTF8() {
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
  }

  @Test func readsPastAByteOrderMark() throws {
    let node = try JSONParser.parse([0xEF, 0xBB, 0xBF, 0x31])
    #expect(node == .number("1"))
  }

  @Test func refusesAKeyThatStandsThereTwice() {
    #expect(Self.parsed("{\"a\":1,\"a\":2}") == nil)
  }

  @Test func refusesDeepNestingWithoutOverflowingTheStack() {
    #expect(Self.parsed(String(repeating: "[", count: 1_000_000)) == nil)
    #expect(Self.parsed(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
  }

  @Test func readsAsDeepAsTheLimit() {
    let levels = JSONParser.mostLevels
    #expect(Self.parsed(String(repeating: "[", count: levels) + String(repeating: "]", count: levels)) != nil)
  }

  @Test func refusesANumberOfManyDigits() {
    #expect(Self.parsed(String(repeating: "9", count: 100_000)) == nil)
  }

  @Test(arguments: [0.1, 1.0 / 3, 1.0e-300, 1e22, -0.0, 123_456_789.125])
  func numbersReadBackAsTheSame(value: Double) {
    guard case .number(let text) = JSONNode.number(value) else {
      Issue.record("no number")
      return
    }
    #expect(Double(text)?.bitPattern == value.bitPattern)
    #expect(Self.parsed(text) == .number(text))
  }

  @Test func writesNullForWhatIsNotFinite() {
    #expect(JSONNode.number(Double.nan) == .null)
    #expect(JSONNode.number(-Double.infinity) == .null)
  }
}
