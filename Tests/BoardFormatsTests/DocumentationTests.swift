import BoardFormats
import Foundation
import Moodboards
import Testing

/// What `docs/board-json.md` shows is what the program reads and writes.
struct DocumentationTests {
  /// The blocks of JSON on the page.
  static func examples() throws -> [[UInt8]] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/board-json.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```json\n").dropFirst()
    return blocks.compactMap { $0.components(separatedBy: "```").first.map { Array($0.utf8) } }
  }

  @Test func smallestExampleIsRead() throws {
    let document = try BoardDocument(decoding: try #require(Self.examples().first), subject: "docs")
    #expect(document.options.title == "Late summer")
    #expect(document.pictures.map(\.path) == ["sea-pier.jpg", "../dresses/striped.jpg"])
    #expect(document.board == nil)
  }

  @Test func largeExampleIsWhatIsWritten() throws {
    let examples = try Self.examples()
    try #require(examples.count == 2)
    let document = try BoardDocument(decoding: examples[1], subject: "docs")
    #expect(document.board != nil)
    #expect(document.encoded() == examples[1])
  }
}
