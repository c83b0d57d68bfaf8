import Testing

@testable import CairoDrawing

struct PlainTextTests {
  @Test func leavesOutControlCharactersAndMakesLineEndsSpaces() {
    #expect(PlainText("a\u{1}b\nc\u{2028}d\u{7F}\te").whole == "ab c d e")
  }

  @Test func keepsWhatIsWrittenWithJoinersAndMarks() {
    let text = "👩‍👩‍👧 é नमस्ते"
    #expect(PlainText(text).whole == text)
  }

  @Test func endsTextOfMoreLettersThanAnyBoardHasRoomFor() {
    let text = PlainText(String(repeating: "a", count: 401))
    #expect(text.letters.count == 400 && text.isShortened)
    #expect(!PlainText(String(repeating: "a", count: 400)).isShortened)
  }

  @Test func doesNotFollowAnEndlessLetter() {
    let text = PlainText("a" + String(repeating: "\u{301}", count: 1_000_000))
    #expect(text.whole.unicodeScalars.count == 1600 && text.isShortened)
  }

  @Test(arguments: [(6, "Salt…"), (5, "Salt…"), (9, "Salt, sea…"), (0, "…")])
  func endsInAnEllipsisWithoutPunctuationBeforeIt(count: Int, expected: String) {
    #expect(PlainText("Salt, sea and sand").shortened(to: count) == expected)
  }

  @Test(arguments: [("東京", "en"), ("東京の夜", "ja"), ("서울", "ko"), ("Salt", "en")])
  func findsTheLanguageInItsLetters(text: String, language: String) {
    #expect(TextScript.language(of: text) == language)
  }
}
