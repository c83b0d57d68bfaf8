import PaletteFormats
import Testing

struct PaletteFormatTests {
  @Test func everyFormatHasAnExtensionOfItsOwn() {
    #expect(Set(PaletteFormat.allCases.map(\.fileExtension)).count == PaletteFormat.allCases.count)
  }

  @Test(arguments: PaletteFormat.allCases)
  func equalDocumentsGiveEqualBytes(format: PaletteFormat) {
    let documents = format.holdsSeveral ? [.sea] + PaletteDocument.hostile : [.sea]
    #expect(format.encode(documents) == format.encode(documents))
  }

  @Test(arguments: PaletteFormat.allCases.filter(\.isText))
  func textIsUTF8WithoutByteOrderMarkAndEndsInALineBreak(format: PaletteFormat) throws {
    for document in [PaletteDocument.sea] + PaletteDocument.hostile {
      let text = try #require(String(validating: format.encode([document]), as: UTF8.self))
      #expect(text.unicodeScalars.last == "\n" && text.unicodeScalars.first != "\u{FEFF}")
    }
  }

  @Test func formatsOfOnePaletteRefuseTwo() async {
    #expect(PaletteFormat.allCases.filter { !$0.holdsSeveral } == [.gpl, .aco])
    await #expect(processExitsWith: .failure) { _ = PaletteFormat.gpl.encode([.sea, .night]) }
    await #expect(processExitsWith: .failure) { _ = PaletteFormat.aco.encode([.sea, .night]) }
  }

  @Test func noDocumentIsRefused() async {
    await #expect(processExitsWith: .failure) { _ = PaletteFormat.css.encode([]) }
  }

  @Test func documentWithoutSwatchesIsRefused() async {
    await #expect(processExitsWith: .failure) { _ = PaletteDocument(title: "sea", swatches: []) }
  }
}
