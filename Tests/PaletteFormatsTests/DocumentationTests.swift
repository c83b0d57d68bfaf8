import Foundation
import PaletteFormats
import Testing

struct DocumentationTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/palette-formats.md")

  @Test(arguments: [PaletteFormat.css, .scss, .tailwind, .gpl])
  func pageShowsWhatIsWritten(format: PaletteFormat) throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    #expect(page.contains("\n" + format.text([.sea]) + "```"))
  }

  @Test func pageShowsTheTablesFirstRows() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let rows = PaletteFormat.csv.text([.sea]).split(separator: "\r\n").prefix(2)
    #expect(page.contains("\n" + rows.joined(separator: "\n") + "\n```"))
  }

  @Test func pageListsEveryFormatWithItsExtension() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    for format in PaletteFormat.allCases {
      #expect(page.contains("| `\(format.rawValue)` | `.\(format.fileExtension)` |"))
    }
  }
}
