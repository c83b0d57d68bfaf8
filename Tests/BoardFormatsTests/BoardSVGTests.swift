import BoardFormats
import ColorScience
import Imaging
import Moodboards
import Testing

struct BoardSVGTests {
  static func svg(_ board: Moodboard, title: String = "Late summer", fonts: [WebFont] = []) -> String {
    BoardSVG(board: board, title: title, fonts: fonts).text(pictures: SampleBoard.pictures)
  }

  @Test func isDrawnInTheBoardsPixels() {
    #expect(
      Self.svg(SampleBoard.board()).contains("width=\"1000\" height=\"1500\" viewBox=\"0 0 1000 1500\""))
  }

  @Test func isMeasuredInMillimetersOnPaper() {
    let sheet = Moodboard(
      template: .bric, size: BoardSize.a4.pixels, pixelsPerInch: 300, background: nil,
      pictureArea: PixelRect(x: 0, y: 0, width: 10, height: 10), hero: 0, placements: [], strip: [],
      labels: [])
    let text = BoardSVG(board: sheet, title: "Sea").text(pictures: [])
    #expect(text.contains("width=\"210mm\" height=\"297mm\" viewBox=\"0 0 2480 3508\""))
  }

  @Test func showsAWholePictureInItsPlace() {
    #expect(
      Self.svg(SampleBoard.board()).contains(
        "<image x=\"40\" y=\"150\" width=\"400\" height=\"300\" preserveAspectRatio=\"none\" "
          + "xlink:href=\"data:image/jpeg;base64,AQID\"/>"))
  }

  @Test func cutsACropByAnInnerCanvas() {
    #expect(
      Self.svg(SampleBoard.board()).contains(
        "<svg x=\"450\" y=\"150\" width=\"500\" height=\"500\" viewBox=\"0 200 800 800\" "
          + "preserveAspectRatio=\"none\"><image width=\"800\" height=\"1200\""))
  }

  @Test func placesAPictureThatIsCroppedAlready() {
    var pictures = SampleBoard.pictures
    pictures[1] = EmbeddedPicture(mediaType: "image/jpeg", bytes: [9], altText: "", extent: .crop)
    let text = BoardSVG(board: SampleBoard.board(), title: "").text(pictures: pictures)
    #expect(text.contains("<image x=\"450\" y=\"150\" width=\"500\" height=\"500\""))
  }

  @Test func leavesOutTheGroundOfATransparentBoard() {
    let ground = "<rect width=\"1000\" height=\"1500\" fill=\"#f4f1ea\"/>"
    #expect(Self.svg(SampleBoard.board()).contains(ground))
    #expect(!Self.svg(SampleBoard.board(background: nil)).contains(ground))
  }

  @Test func roundsPicturesByAClip() {
    let text = Self.svg(SampleBoard.board(cornerRadius: 8))
    #expect(
      text.contains(
        "<clipPath id=\"corners1\"><rect x=\"450\" y=\"150\" width=\"500\" height=\"500\" rx=\"8\" ry=\"8\"/>"
      ))
    #expect(text.contains("clip-path=\"url(#corners1)\""))
    #expect(!Self.svg(SampleBoard.board()).contains("clipPath"))
  }

  @Test func shadowsFallFromCardsWhereThereAreAny() {
    let card = Moodboard.Card(
      rect: PixelRect(x: 30, y: 140, width: 420, height: 360), color: SampleBoard.ink, hasShadow: true)
    let shadow = Moodboard.Shadow(offset: 3, blur: 12, opacity: 0.2)
    let text = Self.svg(SampleBoard.board(shadow: shadow, cards: [card]))
    #expect(text.contains("<feGaussianBlur stdDeviation=\"6\"/>"))
    #expect(
      text.contains(
        "<g filter=\"url(#soft)\" opacity=\"0.2\">\n<rect x=\"30\" y=\"143\" width=\"420\" height=\"360\"/>\n</g>"
      ))
  }

  @Test func shadowsFallFromPicturesWhereThereAreNoCards() {
    let shadow = Moodboard.Shadow(offset: 3, blur: 12, opacity: 0.2)
    #expect(
      Self.svg(SampleBoard.board(shadow: shadow)).contains(
        "<rect x=\"40\" y=\"153\" width=\"400\" height=\"300\"/>"))
  }

  @Test func outlinesASwatchInsideOfItsField() {
    #expect(
      Self.svg(SampleBoard.board()).contains(
        "<rect x=\"640.5\" y=\"1360.5\" width=\"319\" height=\"74\" fill=\"none\" stroke=\"#1b1a19\" "
          + "stroke-width=\"1\"/>"))
  }

  @Test func setsTypeWithItsTracking() {
    let text = Self.svg(SampleBoard.board())
    #expect(text.contains("<text x=\"40\" y=\"90\" font-family=\"'EB Garamond 12','EB Garamond',"))
    #expect(text.contains("font-size=\"56\" letter-spacing=\"-0.56\" fill=\"#1b1a19\">Late summer</text>"))
  }

  @Test func anchorsRightToLeftTypeAtTheRight() {
    let text = Self.svg(SampleBoard.board(title: "شاطئ البحر"))
    #expect(text.contains("<text x=\"340\" y=\"90\" direction=\"rtl\" xml:lang=\"ar\""))
    #expect(!text.contains("letter-spacing=\"-0.56\""))
  }

  @Test func centersTypeInItsRoom() {
    let label = SampleBoard.label("pier", .pictureCaption, x: 40, baseline: 470, alignment: .center)
    #expect(
      Self.svg(SampleBoard.board(labels: [label])).contains(
        "<text x=\"190\" y=\"470\" text-anchor=\"middle\""))
  }

  @Test func escapesWhateverAPersonWrote() {
    let text = Self.svg(SampleBoard.board(title: "</text><script>\u{1}&"), title: "a\"b<c>")
    #expect(text.contains("&lt;/text&gt;&lt;script&gt;&amp;</text>"))
    #expect(text.contains("<title id=\"title\">a&quot;b&lt;c&gt;</title>"))
    #expect(text.contains("aria-label=\"Dress: mostly &quot;red&quot; &amp; &lt;white&gt;\""))
  }

  @Test func embedsOnlyFontsThatItUses() {
    let fonts = BoardTypeface.allCases.map { WebFont(typeface: $0, bytes: [7]) }
    let text = Self.svg(SampleBoard.board(), fonts: fonts)
    #expect(text.contains("font-family:'EB Garamond'"))
    #expect(text.contains("font-family:'JetBrains Mono'"))
    #expect(!text.contains("font-family:'Inter'"))
  }

  @Test func doesNotTrustAMediaType() {
    let picture = EmbeddedPicture(mediaType: "image/png\" onload=\"x", bytes: [1], altText: "")
    let text = BoardSVG(board: SampleBoard.board(), title: "").text(pictures: [picture, picture])
    #expect(text.contains("data:image/pngonloadx;base64,AQ=="))
  }
}
