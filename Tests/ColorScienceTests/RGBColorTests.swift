import ColorScience
import Testing

struct RGBColorTests {
  @Test(arguments: ["#e07a5f", "e07a5f", "#E07A5F"])
  func readsSixDigits(hex: String) {
    #expect(RGBColor(hex: hex) == RGBColor(red: 0xE0, green: 0x7A, blue: 0x5F))
  }

  @Test(arguments: ["#fa0", "FA0"])
  func readsThreeDigitsAsDoubled(hex: String) {
    #expect(RGBColor(hex: hex) == RGBColor(red: 0xFF, green: 0xAA, blue: 0x00))
  }

  @Test(arguments: ["", "#", "#12", "#1234", "#12345g", "##123456", " #123456", "١٢٣"])
  func refusesAnythingElse(hex: String) {
    #expect(RGBColor(hex: hex) == nil)
  }

  @Test func writesLowerCaseWithLeadingZeros() {
    #expect(RGBColor(red: 0, green: 10, blue: 255).hex == "#000aff")
  }
}
