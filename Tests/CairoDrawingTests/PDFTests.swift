import CairoDrawing
import ColorScience
import Foundation
import Imaging
import Moodboards
import Testing

struct PDFTests {
  private let photograph: (file: [UInt8], size: PixelSize)

  init() throws {
    let path = TestBoards.repository + "/data/samples/astronaut.jpg"
    photograph = (
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), PixelSize(width: 512, height: 512)
    )
  }

  private var board: Moodboard {
    TestBoards.board(
      pictures: 2, cornerRadius: 6, shadow: .init(offset: 2, blur: 8, opacity: 0.3),
      strip: [
        TestBoards.swatch(TestBoards.colors[0], x: 20), TestBoards.swatch(TestBoards.colors[1], x: 70),
      ],
      labels: [
        TestBoards.label("Salt <b> & Linen", fontSize: 20),
        TestBoards.label("#B03A2E", role: .code, fontSize: 9),
      ])
  }

  private func pdf(
    _ board: Moodboard, page: PageSetup = PageSetup(width: 200, height: 300)
  ) throws -> [UInt8] {
    try TestBoards.renderer.pdf(board, page: page, subject: "board.pdf") {
      $0 == 0 ? .jpeg(photograph.file, photograph.size) : .pixels(TestBoards.picture($0))
    }
  }

  @Test func givesTheSameBytesEveryTimeAndNoDate() throws {
    let first = try pdf(board)
    let again = try pdf(board)
    #expect(first == again)
    #expect(Data(first).range(of: Data("Date".utf8)) == nil)
  }

  @Test func givesTheSameBytesFromManyThreads() async throws {
    let expected = try pdf(board)
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 { group.addTask { try pdf(board) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let same = files.filter { $0 == expected }.count
    #expect(same == 6)
  }

  @Test func embedsAPhotographByteForByte() throws {
    let file = try Data(pdf(board))
    #expect(file.range(of: Data(photograph.file)) != nil)
  }

  @Test(arguments: [PixelSize(width: 512, height: 511), PixelSize(width: 1, height: 1)])
  func refusesAPhotographOfAnotherSizeThanStated(size: PixelSize) {
    #expect {
      _ = try TestBoards.renderer.pdf(board, page: PageSetup(.pin), subject: "board.pdf") { _ in
        .jpeg(photograph.file, size)
      }
    } throws: {
      ($0 as? ImagingError)?.code == .corruptData && ($0 as? ImagingError)?.subject == "board.pdf"
    }
  }

  @Test func makesPagesOfPaperToTheMillimeter() {
    let page = PageSetup(.a4)
    #expect(abs(page.width * 25.4 / 72 - 210) < 1e-9 && abs(page.height * 25.4 / 72 - 297) < 1e-9)
    #expect(PageSetup(.pin) == PageSetup(width: 360, height: 540))
  }
}
