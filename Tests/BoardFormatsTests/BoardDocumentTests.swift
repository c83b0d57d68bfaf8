import BoardFormats
import ColorScience
import Imaging
import Moodboards
import Testing

struct BoardDocumentTests {
  @Test func comesBackAsItWas() throws {
    let document = SampleBoard.document
    let again = try BoardDocument(decoding: document.encoded(), subject: "sea.board.json")
    #expect(again == document)
  }

  /// A property that the format does not know would be lost; here it shows that there is one.
  @Test func knowsEveryPropertyOfABoard() throws {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    let board = try #require(SampleBoard.document.board)
    #expect(
      names(board) == [
        "template", "size", "pixelsPerInch", "background", "pictureArea", "hero", "cornerRadius", "shadow",
        "cards", "placements", "strip", "labels",
      ])
    #expect(names(board.placements[0]) == ["member", "pictureSize", "crop", "rect", "place"])
    #expect(names(board.cards[0]) == ["rect", "color", "hasShadow"])
    #expect(names(board.strip[0]) == ["rect", "color", "share", "name", "outline"])
    #expect(
      names(board.labels[0]) == [
        "text", "role", "color", "x", "baseline", "maxWidth", "fontSize", "tracking", "alignment", "member",
      ])
    #expect(names(try #require(board.shadow)) == ["offset", "blur", "opacity"])
    #expect(
      names(MoodboardOptions()) == [
        "template", "size", "title", "caption", "seed", "hero", "order", "gutter", "margin", "cornerRadius",
        "hasShadow", "background", "showsPalette", "swatchCount", "showsCodes", "showsNames",
        "showsPictureCaptions", "gridFit", "columns",
      ])
  }

  @Test func givesTheSameBytesAgain() throws {
    let bytes = SampleBoard.document.encoded()
    let again = try BoardDocument(decoding: bytes, subject: "sea.board.json").encoded()
    #expect(again == bytes)
  }

  @Test func comesBackAsItWasWithDefaults() throws {
    let document = BoardDocument(
      pictures: [BoardDocument.Picture(path: "a.jpg")], board: SampleBoard.board(background: nil))
    let two = BoardDocument(pictures: document.pictures + document.pictures, board: document.board)
    let again = try BoardDocument(decoding: two.encoded(), subject: "sea.board.json")
    #expect(again == two)
  }

  @Test func readsAListOfPathsWrittenByHand() throws {
    let text = #"{"title": "Sea", "pictures": ["a.jpg", {"path": "b.jpg", "pinned": true}]}"#
    let document = try BoardDocument(decoding: Array(text.utf8), subject: "sea.json")
    var options = MoodboardOptions()
    options.title = "Sea"
    let pictures = [
      BoardDocument.Picture(path: "a.jpg"), BoardDocument.Picture(path: "b.jpg", isPinned: true),
    ]
    #expect(document == BoardDocument(options: options, pictures: pictures))
  }

  @Test func takesDefaultsForOptionsThatAreMissingOrNull() throws {
    let text = #"{"pictures": ["a.jpg"], "options": {"gutter": 2, "margin": null, "template": null}}"#
    let document = try BoardDocument(decoding: Array(text.utf8), subject: "sea.json")
    var options = MoodboardOptions()
    options.gutter = 2
    #expect(document.options == options)
  }

  @Test func passesOverUnknownKeys() throws {
    let text =
      #"{"pictures": [{"path": "a.jpg", "mood": {"x": [1]}}], "extra": [[]], "options": {"glow": 1}}"#
    let document = try BoardDocument(decoding: Array(text.utf8), subject: "sea.json")
    #expect(document == BoardDocument(pictures: [BoardDocument.Picture(path: "a.jpg")]))
  }

  @Test func writesARectangleOnOneLine() {
    let text = String(decoding: SampleBoard.document.encoded(), as: UTF8.self)
    #expect(text.contains("{\"member\": 0, \"rect\": [40, 150, 400, 300], \"pictureSize\": [1280, 960]}"))
  }

  @Test func writesWhatIsAutomaticAsNull() {
    let document = BoardDocument(pictures: [BoardDocument.Picture(path: "a.jpg")])
    #expect(String(decoding: document.encoded(), as: UTF8.self).contains("\"gutter\": null"))
  }

  @Test func readsDigestsInCapitalsAsTheSame() throws {
    let digits = String(repeating: "AB", count: 32)
    let text = #"{"pictures": [{"path": "a.jpg", "sha256": "\#(digits)"}]}"#
    let document = try BoardDocument(decoding: Array(text.utf8), subject: "sea.json")
    #expect(document.pictures[0].sha256 == digits.lowercased())
  }

  @Test func knowsAMemberOnceSizeAndColorsAreKnown() {
    let picture = SampleBoard.document.pictures[0]
    let member = MoodboardMember(
      size: PixelSize(width: 1280, height: 960), palette: SampleBoard.palette, caption: "The pier",
      focus: MoodboardMember.Focus(x: 0.1, y: 0.7))
    #expect(picture.member == member)
    #expect(BoardDocument.Picture(path: "a.jpg").member == nil)
  }
}
