import CairoDrawing
import Foundation
import Imaging
import Moodboards
import Testing

struct TypesettingTests {
  private func typeset(_ label: TextLabel) throws -> [String] {
    try TestBoards.renderer.typeset(TestBoards.board(labels: [label])).labels.map(\.text)
  }

  @Test(arguments: TextLabel.Role.allCases)
  func leavesShortLabelsAsTheyAre(role: TextLabel.Role) throws {
    let board = TestBoards.board(labels: [TestBoards.label("Salt", role: role)])
    let same = try TestBoards.renderer.typeset(board) == board
    #expect(same)
  }

  @Test(arguments: [
    "A title that is far too long for this board", "東京の夜はとても長くて静かで美しいです",
    "مدينة الضوء في الليل الطويل جدا جدا",
  ])
  func endsLongLabelsInAnEllipsis(text: String) throws {
    let once = try typeset(TestBoards.label(text))
    let words = try #require(once.first)
    #expect(words.hasSuffix("…") && text.hasPrefix(words.dropLast()) && words.count > 4)
    let twice = try typeset(TestBoards.label(words))
    #expect(twice == once)
  }

  @Test func takesAsManyLettersAsFit() throws {
    let narrow = try typeset(TestBoards.label("mmmmmmmmmmmmmmmm", width: 100))[0]
    let wide = try typeset(TestBoards.label("mmmmmmmmmmmmmmmm", width: 150))[0]
    #expect(wide.count > narrow.count)
    let whole = try typeset(TestBoards.label(String(wide.dropLast()), width: 150))
    #expect(whole == [String(wide.dropLast())])
  }

  @Test(arguments: [("\u{1}\n ", 100), ("Salt", 3)])
  func leavesOutLabelsOfWhichNothingHasRoom(text: String, width: Int) throws {
    let labels = try typeset(TestBoards.label(text, width: width))
    #expect(labels.isEmpty)
  }

  @Test func leavesOutCodesThatHaveNoRoom() throws {
    let labels = try typeset(TestBoards.label("#ACA499", role: .code, width: 20))
    #expect(labels.isEmpty)
  }

  @Test func keepsTheMemberOfALabelThatItEnds() throws {
    let label = TestBoards.label(
      "A caption that is far too long for this board", role: .pictureCaption, member: 2)
    let board = try TestBoards.renderer.typeset(TestBoards.board(labels: [label]))
    let ended = try #require(board.labels.first)
    #expect(ended.member == 2 && ended.text.hasSuffix("…"))
  }

  @Test func namesTheFontThatIsMissing() {
    let renderer = CairoBoardRenderer(fontsFolder: "/nowhere")
    #expect {
      _ = try renderer.typeset(TestBoards.board(labels: [TestBoards.label("Salt")]))
    } throws: {
      ($0 as? ImagingError)?.subject == "/nowhere/EBGaramond12-Regular.otf"
    }
  }

  @Test func namesTheFileThatIsNoFont() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fonts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["EBGaramond12-Regular.otf", "Inter-Regular.otf", "JetBrainsMono-Regular.ttf"] {
      let isBroken = name.hasPrefix("Inter")
      let data =
        try isBroken
        ? Data("x".utf8) : Data(contentsOf: URL(fileURLWithPath: "\(TestBoards.fontsFolder)/\(name)"))
      try data.write(to: folder.appendingPathComponent(name))
    }
    let board = TestBoards.board(labels: [TestBoards.label("Salt")])
    #expect {
      _ = try CairoBoardRenderer(fontsFolder: folder.path).typeset(board)
    } throws: {
      ($0 as? ImagingError)?.subject == folder.path + "/Inter-Regular.otf"
    }
  }

  @Test func survivesMeasuresThatNoDesignerWouldChoose() throws {
    let labels = [0, -5, 1_000_000_000].map { size in
      TextLabel(
        text: "Salt", role: .title, color: TestBoards.ink, x: -9000, baseline: 1 << 40, maxWidth: 1 << 40,
        fontSize: size, tracking: size == 0 ? .nan : 1e300)
    }
    let board = TestBoards.board(
      pictures: 1, cornerRadius: -3, shadow: .init(offset: .max, blur: .max, opacity: .nan), labels: labels)
    let size = try TestBoards.renderer.raster(board, subject: "board", pictures: TestBoards.picture).size
    #expect(size == board.size)
  }

  @Test func needsNoFontWhereThereIsNoType() throws {
    let board = TestBoards.board(pictures: 1)
    let same = try CairoBoardRenderer(fontsFolder: "/nowhere").typeset(board) == board
    #expect(same)
  }
}
