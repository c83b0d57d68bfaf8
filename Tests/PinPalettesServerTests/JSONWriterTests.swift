import Foundation
import Testing

@testable import PinPalettesServer

struct JSONWriterTests {
  @Test func writesWhatADecoderReads() throws {
    struct Value: Decodable, Equatable {
      var text: String
      var whole: Int
      var share: Double
      var nothing: Double?
      var list: [[Int]]
    }
    let text = "\"quoted\" \\ back/slash \u{1}\n\t café 🎨"
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("text")
      writer.text(text)
      writer.key("whole")
      writer.number(-7)
      writer.key("share")
      writer.number(1e-9)
      writer.key("nothing")
      writer.number(Double.nan)
      writer.key("list")
      writer.array([[1, 2], [], [3]]) { writer, row in writer.array(row) { $0.number($1) } }
    }
    let value = try JSONDecoder().decode(Value.self, from: Data(writer.bytes))
    #expect(value == Value(text: text, whole: -7, share: 1e-9, nothing: nil, list: [[1, 2], [], [3]]))
  }

  @Test func putsCommasBetweenAndNowhereElse() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("a")
      writer.array([1, 2]) { $0.number($1) }
      writer.key("b")
      writer.object { _ in }
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,2],"b":{}}"#)
  }
}
