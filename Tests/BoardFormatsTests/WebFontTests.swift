import Foundation
import Testing

@testable import BoardFormats

struct WebFontTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fonts/Web")

  @Test(arguments: BoardTypeface.allCases)
  func everyTypefaceHasASmallWOFF2(typeface: BoardTypeface) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(typeface.webFileName))
    #expect(bytes.prefix(4) == Data("wOF2".utf8))
    #expect(bytes.count <= 40_000)
  }
}
