import Imaging
import Moodboards
import Testing

struct BoardSizeTests {
  @Test(arguments: [
    ("pin", 1000, 1500), ("story", 1080, 1920), ("Square", 1500, 1500), ("a4", 2480, 3508),
    ("A4-Landscape", 3508, 2480), ("a3", 3508, 4961), ("a3-landscape", 4961, 3508),
    ("1200x1600", 1200, 1600), ("800X600", 800, 600),
  ])
  func readsNamesAndSides(text: String, width: Int, height: Int) throws {
    #expect(try BoardSize(parsing: text).pixels == PixelSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "poster", "100x", "x100", "1000x1000x2", "199x1000", "1000x8001", "-300x400", "1e3x1e3", "+300x400",
    "99999999999999999999x400",
  ])
  func refusesWhatIsNoSize(text: String) {
    let error = #expect(throws: MoodboardsError.self) { try BoardSize(parsing: text) }
    #expect(error?.code == .invalidSize)
  }

  @Test(arguments: ["pin", "story", "square", "a4", "a4-landscape", "a3", "a3-landscape", "1200x1600"])
  func describesItselfAsItIsWritten(text: String) throws {
    #expect(try BoardSize(parsing: text).description == text)
  }

  @Test(arguments: BoardSize.named.map(\.size).filter { $0.paper != nil })
  func hasThePixelsOfItsPaper(size: BoardSize) throws {
    let paper = try #require(size.paper)
    #expect(size.pixelsPerInch == 300)
    // An inch is 25.4 mm; a pixel is the finest a page can be told.
    #expect(abs(paper.width / 25.4 * 300 - Double(size.pixels.width)) <= 0.5)
    #expect(abs(paper.height / 25.4 * 300 - Double(size.pixels.height)) <= 0.5)
  }

  @Test func countsTwoHundredPixelsAnInchOnScreens() throws {
    #expect(BoardSize.pin.pixelsPerInch == 200 && BoardSize.pin.paper == nil)
    #expect(try BoardSize(custom: 1200, 1600).pixelsPerInch == 200)
  }
}
