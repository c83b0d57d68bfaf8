import ColorScience
import Testing

struct CIELabTests {
  /// Values of Bruce Lindbloom's calculator for sRGB, D65, no adaptation.
  @Test(arguments: [
    ("#ff0000", CIELab(lightness: 53.2408, a: 80.0925, b: 67.2032)),
    ("#00ff00", CIELab(lightness: 87.7347, a: -86.1827, b: 83.1793)),
    ("#0000ff", CIELab(lightness: 32.2970, a: 79.1875, b: -107.8602)),
    ("#ffffff", CIELab(lightness: 100, a: 0, b: 0)),
    ("#000000", CIELab(lightness: 0, a: 0, b: 0)),
  ])
  func agreesWithPublishedPrimaries(hex: String, published: CIELab) throws {
    let color = CIELab(try #require(RGBColor(hex: hex)))
    // The published values were made with matrices rounded to seven digits.
    #expect(abs(color.lightness - published.lightness) < 0.001)
    #expect(abs(color.a - published.a) < 0.001)
    #expect(abs(color.b - published.b) < 0.001)
  }

  @Test(arguments: ["#ff0000", "#123456", "#050505", "#fedcba"])
  func comesBackFromCIELab(hex: String) throws {
    let color = try #require(RGBColor(hex: hex))
    #expect(RGBColor(clipping: LinearRGB(CIEXYZ(CIELab(color)))) == color)
  }

  @Test func greysHaveNextToNoChroma() {
    let chromas = (0...255).map { CIELab(RGBColor(red: $0, green: $0, blue: $0)).chroma }
    #expect(chromas.allSatisfy { $0 < 0.0001 })
  }

  @Test func hueTurnsCounterclockwiseFromRed() {
    #expect(CIELab(lightness: 50, a: 10, b: 0).hueDegrees == 0)
    #expect(CIELab(lightness: 50, a: 0, b: 10).hueDegrees == 90)
    #expect(CIELab(lightness: 50, a: 0, b: -10).hueDegrees == 270)
  }

  @Test func hueStaysBelowAFullTurn() {
    #expect(CIELab(lightness: 50, a: 10, b: -1e-17).hueDegrees == 0)
  }
}
