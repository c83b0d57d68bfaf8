import CairoDrawing
import ColorScience
import Foundation
import Imaging
import Moodboards
import Testing

/// Holds our PDFs against what poppler reads in them.
@Suite(.enabled(if: Poppler.isInstalled, "run Scripts/peers/install to have our PDFs read by poppler"))
struct PDFReadingTests {
  private let photograph: (file: [UInt8], size: PixelSize)

  init() throws {
    let path = TestBoards.repository + "/data/samples/astronaut.jpg"
    photograph = (
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))), PixelSize(width: 512, height: 512)
    )
  }

  private func pdf(_ board: Moodboard, page: PageSetup) throws -> [UInt8] {
    try TestBoards.renderer.pdf(board, page: page, subject: "board.pdf") {
      $0 == 0 ? .jpeg(photograph.file, photograph.size) : .pixels(TestBoards.picture($0))
    }
  }

  @Test func hasThePageAskedForAndSaysNoMoreThanItWasGiven() throws {
    let file = try pdf(TestBoards.board(pictures: 1), page: PageSetup(.a4, title: "Salz & 東京"))
    let info = try Poppler.text("pdfinfo", on: file)
    #expect(info.contains("595.276 x 841.89 pts (A4)") && info.contains("Pages:           1"))
    #expect(info.contains("Salz & 東京") && !info.contains("Author") && !info.contains("Date"))
  }

  @Test func setsTypeInEmbeddedFonts() throws {
    let labels = [
      TestBoards.label("A<b> & 東京", fontSize: 20), TestBoards.label("#B03A2E", role: .code, fontSize: 9),
    ]
    let file = try pdf(TestBoards.board(labels: labels), page: PageSetup(.pin))
    let fonts = try Poppler.text("pdffonts", on: file).split(separator: "\n").dropFirst(2)
    #expect(fonts.contains { $0.contains("EBGaramond12-Regular") })
    #expect(fonts.contains { $0.contains("JetBrainsMono-Regular") })
    // Columns: embedded, subset, with Unicode.
    #expect(fonts.allSatisfy { $0.contains("yes yes yes") })
    let text = try Poppler.text("pdftotext", on: file, output: ["-"])
    #expect(text.contains("A<b> & ") && text.contains("東京") && text.contains("#B03A2E"))
  }

  @Test func keepsPhotographsAndTheirResolution() throws {
    let file = try pdf(TestBoards.board(pictures: 2), page: PageSetup(width: 200, height: 300))
    let images = try Poppler.text("pdfimages", ["-list"], on: file).split(separator: "\n").dropFirst(2)
      .map { $0.split(separator: " ") }
    #expect(images.map { $0[8] } == ["jpeg", "image"])
    #expect(images.map { $0[3] } == ["512", "120"])
    // 120 pixels on 120 points; what is in its own resolution stays so.
    #expect(images.last.map { $0[12] } == "72")
  }

  @Test func keepsWordsBesideEmojiAndGivesEmojiTheirPixels() throws {
    let file = try pdf(
      TestBoards.board(labels: [TestBoards.label("Sea 🌙 sky")]), page: PageSetup(width: 72, height: 108))
    let text = try Poppler.text("pdftotext", on: file, output: ["-"])
    #expect(text.contains("Sea") && text.contains("sky"))
    let images = try Poppler.text("pdfimages", ["-list"], on: file).split(separator: "\n").dropFirst(2)
    // Their resolution, beyond the board's own; where the system has no emoji there is no picture.
    #expect(images.allSatisfy { (Int($0.split(separator: " ")[12]) ?? 0) > 200 })
  }

  @Test func looksAsTheRasterDoes() throws {
    let board = TestBoards.board(
      pictures: 3, cornerRadius: 10, shadow: .init(offset: 4, blur: 12, opacity: 0.4),
      strip: [
        TestBoards.swatch(TestBoards.colors[0], x: 20), TestBoards.swatch(TestBoards.colors[1], x: 70),
      ],
      labels: [TestBoards.label("Salt", fontSize: 40)])
    let raster = try TestBoards.renderer.raster(board, subject: "board", pictures: TestBoards.picture)
    // Wider than the board, so that it stands in the middle.
    let file = try TestBoards.renderer.pdf(
      board, page: PageSetup(width: 300, height: 300), subject: "board.pdf"
    ) { .pixels(TestBoards.picture($0)) }
    let picture = try Poppler.run("pdftoppm", ["-r", "72"], on: file)
    #expect(picture.starts(with: Data("P6\n300 300\n255\n".utf8)))
    let samples = [UInt8](picture.suffix(300 * 300 * 3))
    var (sum, far) = (0, 0)
    for y in 0..<300 {
      for x in 0..<200 {
        let offset = (y * 300 + x + 50) * 3
        let color = raster.color(x, y)
        let distance =
          abs(Int(samples[offset]) - Int(color.red)) + abs(Int(samples[offset + 1]) - Int(color.green))
          + abs(Int(samples[offset + 2]) - Int(color.blue))
        sum += distance
        if distance > 90 { far += 1 }
      }
    }
    #expect(Double(sum) / 60_000 < 3 && far < 600)
    // The background fills what the board leaves of the page.
    #expect(Array(samples.prefix(3)) == [245, 242, 236] && Array(samples.suffix(3)) == [245, 242, 236])
  }

  @Test func showsThePartOfAPhotographThatTheBoardShows() throws {
    // The lower right quarter, in the pixels of a picture twice as large as its file.
    let placement = Moodboard.Placement(
      member: 0, pictureSize: PixelSize(width: 1024, height: 1024),
      crop: PixelRect(x: 512, y: 512, width: 512, height: 512),
      rect: PixelRect(x: 0, y: 0, width: 256, height: 256))
    let board = Moodboard(
      template: .grid, size: PixelSize(width: 256, height: 256), pixelsPerInch: 200, background: nil,
      pictureArea: placement.rect, hero: 0, placements: [placement], strip: [], labels: [])
    let shown = try Poppler.run(
      "pdftoppm", ["-r", "72"], on: pdf(board, page: PageSetup(width: 256, height: 256)))
    let whole = try Poppler.run(
      "pdftoppm", ["-r", "72"],
      on: pdf(TestBoards.wholePage(of: 512), page: PageSetup(width: 512, height: 512)))
    let (part, all) = ([UInt8](shown.suffix(256 * 256 * 3)), [UInt8](whole.suffix(512 * 512 * 3)))
    var sum = 0
    for y in 0..<256 {
      for x in 0..<(256 * 3) {
        sum += abs(Int(part[y * 256 * 3 + x]) - Int(all[(y + 256) * 512 * 3 + 256 * 3 + x]))
      }
    }
    #expect(Double(sum) / Double(part.count) < 1)
  }
}

extension TestBoards {
  /// A page that one picture of `side` by `side` pixels fills.
  fileprivate static func wholePage(of side: Int) -> Moodboard {
    let size = PixelSize(width: side, height: side)
    let rect = PixelRect(x: 0, y: 0, width: side, height: side)
    return Moodboard(
      template: .grid, size: size, pixelsPerInch: 200, background: nil, pictureArea: rect, hero: 0,
      placements: [.init(member: 0, pictureSize: size, rect: rect)], strip: [], labels: [])
  }
}
