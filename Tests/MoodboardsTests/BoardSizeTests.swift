import Imaging
import Moodboards
import Testing

struct BoardSizeTests {
  @Test(arguments: [
    ("pin", 1000, 1500), ("story", 1080, 1920), ("Square", 1500, 1500), ("a4", 2480, 3508),
    ("1200x1600", 1200, 1600), ("800X600", 800, 600),
  ])
  func readsNamesAndSides(text: String, width: Int, height: Int) throws {
    #expect(try BoardSize(parsing: text).pixels == PixelSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "poster", "100x", "x100", "1000x1000x2", "199x1000", "1000x8001", "-300x400", "1e3x1e3",
  ])
  func refusesWhatIsNoSize(text: String) {
    #expect {
      try BoardSize(parsing: text)
    } throws: {
      ($0 as? MoodboardsError)?.code == .invalidSize
    }
  }

  @Test(arguments: ["pin", "story", "square", "a4", "1200x1600"])
  func describesItselfAsItIsWritten(text: String) throws {
    #expect(try BoardSize(parsing: text).description == text)
  }
}
