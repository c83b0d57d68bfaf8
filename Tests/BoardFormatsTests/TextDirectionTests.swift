import Testing

@testable import BoardFormats

struct TextDirectionTests {
  @Test(arguments: ["شاطئ", "123 שלום", "“عربي” and Latin", "\u{200F}abc", "!? ܫܠܡܐ"])
  func firstLetterFromTheRightDecides(text: String) {
    #expect(TextDirection(of: text) == .rightToLeft)
  }

  @Test(arguments: ["Sea شاطئ", "", "123", "海辺", "\u{200E}شاطئ", "١٢٣ abc"])
  func everythingElseRunsFromTheLeft(text: String) {
    #expect(TextDirection(of: text) == .leftToRight)
  }
}
