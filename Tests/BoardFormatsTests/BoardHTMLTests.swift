import ColorScience
import Imaging
import Moodboards
import Testing

@testable import BoardFormats

struct BoardHTMLTests {
  static func page(_ board: Moodboard, title: String = "Late summer", fonts: [WebFont] = []) -> String {
    BoardHTML(board: board, title: title, fonts: fonts).text(pictures: SampleBoard.pictures)
  }

  /// What stands between two texts, the first time.
  static func between(_ start: String, _ end: String, in text: String) -> String? {
    let parts = text.split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return parts[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map(
      String.init)
  }

  @Test func fetchesNothing() {
    let text = Self.page(SampleBoard.board())
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url(/"))
    #expect(text.contains("default-src 'none'; img-src data:; font-src data:;"))
  }

  @Test func policyNamesTheStyleAndTheScriptThatAreInside() throws {
    let text = Self.page(SampleBoard.board())
    let style = try #require(Self.between("<style>", "</style>", in: text))
    let script = try #require(Self.between("<script>", "</script>", in: text))
    #expect(text.contains("style-src '\(SHA256Digest.source(of: style))'"))
    #expect(text.contains("script-src '\(SHA256Digest.source(of: script))'"))
    #expect(!text.contains(" style=") && !text.contains("unsafe"))
  }

  @Test func placesPicturesInPartsOfThePage() {
    #expect(
      Self.page(SampleBoard.board()).contains("#p0{left:4%;top:10%;width:40%;height:20%}"))
  }

  @Test func cutsACropWithoutTouchingThePicture() {
    #expect(
      Self.page(SampleBoard.board()).contains("#p1 img{left:0%;top:-25%;width:100%;height:150%}"))
  }

  @Test func tellsTheSizeAndWordsOfEachPicture() {
    #expect(
      Self.page(SampleBoard.board()).contains(
        "<img src=\"data:image/png;base64,BAUG\" width=\"800\" height=\"1200\" "
          + "alt=\"Dress: mostly &quot;red&quot; &amp; &lt;white&gt;\" decoding=\"async\">"))
  }

  @Test func setsTypeOnItsBaselineInPartsOfTheWidth() {
    #expect(
      Self.page(SampleBoard.board()).contains(
        "#l0{left:4%;top:calc(6% - 1em);width:30%;font-size:5.6cqw;letter-spacing:-0.01em;text-align:start}"))
  }

  @Test func copiesTheCodeOfASwatch() {
    #expect(
      Self.page(SampleBoard.board()).contains(
        "<button type=\"button\" id=\"s0\" data-hex=\"#22384A\" aria-label=\"Copy #22384A, ink blue, 67 %\">")
    )
  }

  @Test func setsACodeUnderItsSwatch() {
    #expect(Self.page(SampleBoard.board()).contains("#s1 .code{left:0%;top:calc(133.3333% - 1em);"))
  }

  @Test func hasOneHeadingWithOrWithoutATitleOnTheBoard() {
    let untitled = Self.page(SampleBoard.board(labels: []), title: "sea.jpg & more")
    #expect(untitled.contains("<h1 class=\"hidden\" dir=\"auto\">sea.jpg &amp; more</h1>"))
    let titled = Self.page(SampleBoard.board(), title: "in full")
    #expect(titled.contains("<h1 class=\"type\" id=\"l0\" dir=\"auto\">Late summer</h1>"))
    #expect(titled.contains("<title>in full</title>"))
  }

  @Test func tellsTheLanguageWhereTheScriptDoes() {
    #expect(Self.page(SampleBoard.board(title: "海辺の夏")).contains("dir=\"auto\" lang=\"ja\">海辺の夏</h1>"))
    #expect(Self.page(SampleBoard.board(title: "شاطئ")).contains("dir=\"auto\" lang=\"ar\">شاطئ</h1>"))
  }

  @Test func escapesWhateverAPersonWrote() {
    let text = Self.page(SampleBoard.board(title: "</h1><script>x</script>"), title: "<&\">")
    #expect(text.contains("&lt;/h1&gt;&lt;script&gt;x&lt;/script&gt;</h1>"))
    #expect(text.contains("<title>&lt;&amp;&quot;&gt;</title>"))
    #expect(text.split(separator: "<script>").count == 2)
  }

  @Test func embedsOnlyFontsThatItUses() {
    let fonts = BoardTypeface.allCases.map { WebFont(typeface: $0, bytes: [7]) }
    let untitled = Self.page(SampleBoard.board(labels: []), fonts: fonts)
    #expect(!untitled.contains("font-family:'EB Garamond';"))
    #expect(untitled.contains("font-family:'JetBrains Mono';"))
    #expect(Self.page(SampleBoard.board(), fonts: fonts).contains("font-family:'EB Garamond';"))
  }

  @Test func darkBoardsAskForDarkScrollbars() {
    #expect(Self.page(SampleBoard.board(background: SampleBoard.blue)).contains("color-scheme:dark"))
    #expect(Self.page(SampleBoard.board()).contains("color-scheme:light"))
  }

  /// The sample's ink is dark; on a dark ground the reflowed page must not use it.
  @Test func inkCanBeReadOnAnyGround() {
    #expect(Self.page(SampleBoard.board(background: SampleBoard.blue)).contains("--ink:#ffffff"))
  }

  @Test func aBoardWithoutPaletteHasNoList() {
    let bare = Moodboard(
      template: .bric, size: SampleBoard.page, pixelsPerInch: 200, background: nil,
      pictureArea: PixelRect(x: 0, y: 0, width: 10, height: 10), hero: 0,
      placements: Array(SampleBoard.board().placements), strip: [], labels: [])
    #expect(!Self.page(bare).contains("<ul"))
  }

  @Test func printsOnASheetOfTheBoardsSize() {
    #expect(Self.page(SampleBoard.board()).contains("@page{size:5in 7.5in;margin:0}"))
  }

  @Test func givesTheSameBytesAgain() {
    let board = SampleBoard.board(shadow: Moodboard.Shadow(offset: 3, blur: 12, opacity: 0.2))
    #expect(Self.page(board) == Self.page(board))
  }
}
