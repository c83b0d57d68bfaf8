import BoardFormats
import Foundation
import Testing

/// Damaged and hostile files give an error that names the key, and never end the process.
struct BoardDocumentErrorTests {
  static func error(reading text: String) -> BoardFormatsError? {
    do {
      _ = try BoardDocument(decoding: Array(text.utf8), subject: "sea.board.json")
      return nil
    } catch {
      return error
    }
  }

  /// The sample with one text replaced by another.
  static func error(replacing old: String, with new: String) -> BoardFormatsError? {
    let text = String(decoding: SampleBoard.document.encoded(), as: UTF8.self)
    guard let range = text.range(of: old) else { return nil }
    return error(reading: text.replacingCharacters(in: range, with: new))
  }

  @Test(arguments: [
    ("[40, 150, 400, 300]", "[40, 150, -400, 300]", "board.placements[0].rect[2]: must be a whole number"),
    ("[40, 150, 400, 300]", "[40, 150, 0, 300]", "board.placements[0].rect: must be at least one pixel"),
    ("[40, 150, 400, 300]", "[900, 150, 400, 300]", "board.placements[0].rect: must lie inside of the page"),
    ("[40, 150, 400, 300]", "[1e300, 150, 400, 300]", "board.placements[0].rect[0]: must be a whole number"),
    ("[40, 150, 400, 300]", "[9223372036854775807, 150, 400, 300]", "board.placements[0].rect[0]:"),
    ("[40, 150, 400, 300]", "[40, 150, 400]", "board.placements[0].rect: must be [x, y, width, height]"),
    ("[0, 200, 800, 800]", "[0, 500, 800, 800]", "board.placements[1].crop: must lie inside of the picture"),
    ("\"pictureSize\": [1280, 960]", "\"pictureSize\": [0, 960]", "board.placements[0].pictureSize[0]:"),
    (
      "\"pictureSize\": [1280, 960]", "\"pictureSize\": [99999999, 960]",
      "board.placements[0].pictureSize[0]:"
    ),
    ("\"place\": [450, 150, 510", "\"place\": [450, 150, 10", "board.placements[1].place: must contain"),
    ("\"member\": 0}", "\"member\": 2}", "board.labels[3].member: must be a whole number, 0 to 1"),
    ("{\"member\": 1", "{\"member\": 2", "board.placements[1].member: must be a whole number, 0 to 1"),
    ("{\"member\": 1", "{\"member\": 0", "board.placements[1].member: members must rise"),
    ("\"size\": [1000, 1500]", "\"size\": [1000, 100000]", "board.size: each side must be 200 to 8000"),
    ("\"pixelsPerInch\": 200.0", "\"pixelsPerInch\": 1e999", "board.pixelsPerInch: must be 1 to 10000"),
    ("\"blur\": 12", "\"blur\": 1.5", "board.shadow.blur: must be a whole number"),
    ("\"opacity\": 0.2", "\"opacity\": -0.2", "board.shadow.opacity: must be 0 to 1"),
    ("\"text\": \"#22384A\"", "\"text\": \" \"", "board.labels[1].text: must not be empty"),
    ("\"fontSize\": 56", "\"fontSize\": 0", "board.labels[0].fontSize: must be a whole number, 1 to 1500"),
    ("\"role\": \"title\"", "\"role\": \"loud\"", "board.labels[0].role: must be title, caption, code"),
    (
      "\"color\": \"#22384a\", \"share\": 0.7", "\"color\": \"teal\", \"share\": 0.7",
      "pictures[0].palette[0].color:"
    ),
    ("\"share\": 0.7", "\"share\": 7", "pictures[0].palette[0].share: must be 0 to 1"),
    ("\"size\": [1280, 960]", "\"size\": 5", "pictures[0].size: must be [width, height], not a number"),
    ("\"sha256\": \"0f", "\"sha256\": \"0z", "pictures[0].sha256: must be 64 hexadecimal digits"),
    ("\"gutter\": 0.1", "\"gutter\": 11", "options.gutter: must be 0 to 10, not 11"),
    ("\"seed\": 18446744073709551615", "\"seed\": -1", "options.seed: must be a whole number"),
    ("\"size\": \"a3-landscape\"", "\"size\": \"10x10\"", "options.size: each side must be"),
    ("\"template\": \"grid\"", "\"template\": \"spiral\"", "options.template: must be bric, justified"),
    ("\"background\": \"#f4f1ea\"", "\"background\": \"mist\"", "options.background: must be auto, light"),
    ("\"path\": \"../sea/pier.jpg\"", "\"path\": \"\\u0000\"", "pictures[0].path: a path has no NUL"),
    ("\"path\": \"../sea/pier.jpg\",", "", "pictures[0].path: is missing"),
    ("\"cohesion\": 0.5", "\"cohesion\": \"much\"", "source.cohesion: must be a number, not text"),
  ])
  func namesTheKey(old: String, new: String, reason: String) {
    let error = Self.error(replacing: old, with: new)
    #expect(error?.code == .invalidValue)
    #expect(error?.reason.hasPrefix(reason) == true, "\(error?.reason ?? "no error")")
  }

  @Test(arguments: [
    ("", "line 1: the file ends too early"),
    ("{\"pictures\": [\"a.jpg\"]", "line 1: a comma or } is expected"),
    ("{\n\"pictures\": [\n\"a.jpg\",]}", "line 3: a value is expected"),
    ("{} {}", "line 1: something follows"),
  ])
  func saysOnWhichLineItIsNoJSON(text: String, reason: String) {
    let error = Self.error(reading: text)
    #expect(error?.code == .damagedFile)
    #expect(error?.reason.hasPrefix("not JSON: " + reason) == true, "\(error?.reason ?? "no error")")
  }

  @Test func saysThatALaterVersionNeedsALaterProgram() {
    let error = Self.error(reading: #"{"version": 2, "pictures": 7}"#)
    #expect(error?.code == .unsupportedFile)
    #expect(error?.reason.contains("version 2 of the format is newer than this program") == true)
  }

  @Test(arguments: [#"{"format": "other", "pictures": ["a.jpg"]}"#, "[1]", "\"text\""])
  func refusesWhatIsNoBoard(text: String) {
    #expect(Self.error(reading: text)?.code == .unsupportedFile)
  }

  @Test func refusesMorePicturesThanABoardHolds() {
    let paths = Array(repeating: "\"a.jpg\"", count: 501).joined(separator: ",")
    #expect(
      Self.error(reading: "{\"pictures\": [\(paths)]}")?.reason
        == "pictures: must hold 1 to 500 pictures, not 501")
  }

  @Test func refusesNoPictures() {
    #expect(
      Self.error(reading: "{\"pictures\": []}")?.reason == "pictures: must hold 1 to 500 pictures, not 0")
  }

  @Test func refusesAHugeFileBeforeReadingIt() {
    let bytes = [UInt8](repeating: 0x20, count: BoardDocument.mostBytes + 1)
    #expect(throws: BoardFormatsError.self) { try BoardDocument(decoding: bytes, subject: "x") }
  }

  /// Every prefix of a file, and every file with one byte changed, is read or refused.
  @Test func survivesDamageAnywhere() {
    let bytes = BoardDocument(
      pictures: [BoardDocument.Picture(path: "a.jpg"), BoardDocument.Picture(path: "b.jpg")],
      board: SampleBoard.board()
    ).encoded()
    var refused = 0
    for place in stride(from: 0, to: bytes.count - 2, by: 17) {
      var damaged = bytes
      damaged[place] = UInt8(truncatingIfNeeded: place &* 31)
      for candidate in [Array(bytes[..<place]), damaged] {
        if (try? BoardDocument(decoding: candidate, subject: "x")) == nil { refused += 1 }
      }
    }
    #expect(refused > bytes.count / 17)
  }
}
