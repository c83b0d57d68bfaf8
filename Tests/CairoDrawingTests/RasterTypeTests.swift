import CairoDrawing
import ColorScience
import Imaging
import Moodboards
import Testing

struct RasterTypeTests {
  private func raster(_ labels: TextLabel...) throws -> PixelBuffer {
    try TestBoards.renderer.raster(
      TestBoards.board(labels: labels), subject: "board", pictures: TestBoards.picture)
  }

  private func columns(_ label: TextLabel) throws -> [Int] {
    try raster(label).inkedColumns(ground: TestBoards.paper)
  }

  @Test func standsOnTheBaselineInTheLabelsColor() throws {
    let pixels = try raster(TestBoards.label("HHH"))
    let isInked = { (row: Int) in (20..<100).contains { pixels.color($0, row) != TestBoards.paper } }
    #expect((40..<60).contains { row in (20..<100).contains { pixels.color($0, row) == TestBoards.ink } })
    // Garamond's feet are cut a hair below the line.
    #expect(isInked(59) && !isInked(61) && isInked(45) && !isInked(30))
  }

  @Test func beginsAtTheLeftAndArabicAtTheRight() throws {
    let latin = try columns(TestBoards.label("Salt"))
    let arabic = try columns(TestBoards.label("مدينة"))
    #expect(abs((latin.first ?? 0) - 20) <= 3 && (latin.last ?? 200) < 100)
    #expect(abs((arabic.last ?? 0) - 179) <= 4 && (arabic.first ?? 0) > 80)
  }

  @Test(arguments: ["Salt", "مدينة", "東京"])
  func standsInTheMiddleWhereAskedTo(text: String) throws {
    let inked = try columns(TestBoards.label(text, alignment: .center))
    let middle = Double((inked.first ?? 0) + (inked.last ?? 0)) / 2
    #expect(abs(middle - 99.5) <= 2.5)
  }

  @Test(arguments: [
    "A title that is far too long for any page", "<b>&amp;</b>\u{1} & more of it", "東京の夜はとても長くて🌙です",
    "مدينة الضوء في الليل الطويل", String(repeating: "W", count: 5000),
  ])
  func staysWithinItsRoom(text: String) throws {
    let inked = try columns(TestBoards.label(text))
    // Letters may overhang by a pixel or two, and nothing else.
    #expect((inked.first ?? 0) >= 18 && (inked.last ?? 200) <= 182)
  }

  @Test func takesMarkupForWords() throws {
    let bold = try columns(TestBoards.label("<b>S</b>")).count
    let plain = try columns(TestBoards.label("S")).count
    #expect(bold > 3 * plain)
  }

  @Test func tellsTheFacesApart() throws {
    let widths = try [TextLabel.Role.title, .caption, .code].map {
      try columns(TestBoards.label("ill", role: $0)).count
    }
    #expect(Set(widths).count == 3)
  }

  @Test func drawsTheSamePixelsFromManyThreads() async throws {
    let board = TestBoards.board(
      pictures: 2, cornerRadius: 5, shadow: .init(offset: 3, blur: 8, opacity: 0.3),
      labels: [TestBoards.label("Salt 東京 مدينة"), TestBoards.label("#B03A2E", role: .code, fontSize: 9)])
    let draw = { @Sendable in
      try TestBoards.renderer.raster(board, subject: "board", pictures: TestBoards.picture)
    }
    let expected = try draw()
    let results = try await withThrowingTaskGroup(of: PixelBuffer.self) { group in
      for _ in 0..<8 { group.addTask { try draw() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let same = results.filter { $0 == expected }.count
    #expect(same == 8)
  }
}
