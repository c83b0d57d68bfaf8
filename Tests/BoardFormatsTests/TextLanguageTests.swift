import Testing

@testable import BoardFormats

struct TextLanguageTests {
  @Test(arguments: [
    ("海辺の夏", "ja"), ("바다", "ko"), ("海边", "zh"), ("البحر", "ar"), ("הים", "he"),
  ])
  func scriptsOfOneLanguageNameIt(text: String, tag: String) {
    #expect(TextLanguage.tag(for: text) == tag)
  }

  @Test func latinLettersNameNone() {
    #expect(TextLanguage.tag(for: "été, Strand") == nil)
  }
}
