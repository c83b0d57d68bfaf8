import Testing

@testable import Evaluations

struct CaptionTableTests {
  private static func table(_ text: String) -> CaptionTable { CaptionTable(parsing: Array(text.utf8)) }

  private static func pairs(_ table: CaptionTable) -> [[String]] {
    table.captions.map { [$0.file, $0.text] }
  }

  @Test func readsFileTabCaption() {
    let table = Self.table("a.jpg\tA dog .\na.jpg\tA brown dog\n\nb.jpg\tThe sea\n")
    #expect(Self.pairs(table) == [["a.jpg", "A dog ."], ["a.jpg", "A brown dog"], ["b.jpg", "The sea"]])
    #expect(table.captions.map(\.line) == [1, 2, 4])
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: ["a.jpg\tx\r\nb.jpg\ty\r\n", "\u{FEFF}a.jpg\tx\nb.jpg\ty", "  a.jpg \t x \nb.jpg\ty\n\n"])
  func lineEndsMarksAndSpacesDoNotMatter(text: String) {
    #expect(Self.pairs(Self.table(text)) == [["a.jpg", "x"], ["b.jpg", "y"]])
  }

  @Test func aSecondTabBelongsToTheCaption() {
    #expect(Self.pairs(Self.table("a.jpg\tone\ttwo")) == [["a.jpg", "one\ttwo"]])
  }

  @Test func malformedLinesAreToldByNumberAndTheOthersRead() {
    let table = Self.table("a.jpg\tx\nno tab here\n\tno file\nb.jpg\t \nc.jpg\tz\n")
    #expect(Self.pairs(table) == [["a.jpg", "x"], ["c.jpg", "z"]])
    #expect(table.problems.map(\.line) == [2, 3, 4])
    #expect(
      table.problems.map(\.reason) == [
        "has no tab between file and caption", "names no file", "has no caption",
      ])
  }

  @Test func bytesThatAreNotTextAreAProblemOfTheirLine() {
    let table = CaptionTable(
      parsing: Array("a.jpg\tx\n".utf8) + [0xFF, 0x09, 0x41, 0x0A] + Array("b\ty".utf8))
    #expect(table.captions.map(\.file) == ["a.jpg", "b"])
    #expect(table.problems == [.init(line: 2, reason: "is not UTF-8")])
  }

  @Test(arguments: [
    "image,caption\na.jpg,A dog\n", "Caption,File\r\nA dog,a.jpg\r\n", "id,path,text\n7,a.jpg,A dog",
  ])
  func readsCommaSeparatedValuesByTheirHeader(text: String) {
    #expect(Self.pairs(Self.table(text)) == [["a.jpg", "A dog"]])
  }

  @Test func quotedFieldsHoldCommasQuotesAndLineEnds() {
    let table = Self.table("file,caption\na.jpg,\"A dog, \"\"Rex\"\",\nat sea\"\nb.jpg,plain\n")
    #expect(Self.pairs(table) == [["a.jpg", "A dog, \"Rex\",\nat sea"], ["b.jpg", "plain"]])
    #expect(table.captions.map(\.line) == [2, 4])
  }

  @Test func aRecordOfOtherColumnsThanTheHeaderIsAProblem() {
    let table = Self.table("file,caption\na.jpg,one,two\nb.jpg,x\n\nc.jpg\n")
    #expect(Self.pairs(table) == [["b.jpg", "x"]])
    #expect(table.problems.map(\.line) == [2, 5])
    #expect(table.problems.first?.reason == "has 3 columns, the header 2")
  }

  @Test func aQuoteThatIsNeverClosedIsAProblem() {
    let table = Self.table("file,caption\nc.jpg,y\na.jpg,\"open\nb.jpg,x")
    #expect(Self.pairs(table) == [["c.jpg", "y"]])
    #expect(table.problems.map(\.line) == [3])
    #expect(table.problems.first?.reason == "has a quote that is never closed")
  }

  @Test func aHeaderWithoutTheColumnsIsAProblem() {
    let table = Self.table("name,words\na.jpg,x\n")
    #expect(table.captions.isEmpty)
    #expect(table.problems.map(\.line) == [1])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func nothingHoldsNothing(text: String) {
    #expect(Self.table(text).captions.isEmpty)
  }
}
