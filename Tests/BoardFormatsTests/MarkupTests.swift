import Testing

@testable import BoardFormats

struct MarkupTests {
  @Test(arguments: [
    (0.0, "0"), (4, "4"), (0.5, "0.5"), (-0.56, "-0.56"), (1.0 / 3, "0.333"), (-0.0001, "0"), (12.0004, "12"),
    (99.9996, "100"),
  ])
  func writesDecimalsWithoutNeedlessZeros(value: Double, text: String) {
    #expect(Markup.decimal(value) == text)
  }

  @Test func dropsWhatXMLDoesNotAllow() {
    #expect(Markup.escaped("a\u{0}\u{8}\u{85}\u{FFFE}b\tc") == "ab c")
  }
}
