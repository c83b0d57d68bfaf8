import ColorScience
import Testing

struct OKLabTests {
  /// XYZ and OKLab to three decimals: Ottosson 2020, “Table of example XYZ and Oklab pairs”.
  @Test(arguments: [
    (CIEXYZ(x: 0.950, y: 1.000, z: 1.089), OKLab(lightness: 1.000, a: 0.000, b: 0.000)),
    (CIEXYZ(x: 1.000, y: 0.000, z: 0.000), OKLab(lightness: 0.450, a: 1.236, b: -0.019)),
    (CIEXYZ(x: 0.000, y: 1.000, z: 0.000), OKLab(lightness: 0.922, a: -0.671, b: 0.263)),
    (CIEXYZ(x: 0.000, y: 0.000, z: 1.000), OKLab(lightness: 0.153, a: -1.415, b: -0.449)),
  ])
  func agreesWithOttossonsPairs(xyz: CIEXYZ, published: OKLab) {
    let color = OKLab(LinearRGB(xyz))
    // Half of the last published digit, and as much again for the rounding of the two matrices in between.
    #expect(abs(color.lightness - published.lightness) < 0.001)
    #expect(abs(color.a - published.a) < 0.001)
    #expect(abs(color.b - published.b) < 0.001)
  }

  @Test(arguments: ["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#c0ffee", "#7f7f80", "#010203"])
  func comesBackFromOKLab(hex: String) throws {
    let color = try #require(RGBColor(hex: hex))
    #expect(RGBColor(mapping: OKLab(color)) == color)
  }

  @Test(arguments: ["#ff0000", "#c0ffee", "#663399", "#808080"])
  func comesBackFromOKLCH(hex: String) throws {
    let color = try #require(RGBColor(hex: hex))
    #expect(RGBColor(mapping: OKLab(OKLCH(color))) == color)
  }

  @Test func whiteHasLightnessOneAndNoChroma() {
    let white = OKLCH(RGBColor(red: 255, green: 255, blue: 255))
    #expect(abs(white.lightness - 1) < 1e-6)
    #expect(white.chroma == 0)
  }

  @Test(arguments: [UInt8(0), 1, 77, 128, 254, 255])
  func greyHasNeitherChromaNorHue(sample: UInt8) {
    let grey = OKLCH(RGBColor(red: sample, green: sample, blue: sample))
    #expect(grey.chroma == 0)
    #expect(grey.hueDegrees == 0)
  }

  /// CSS Color 4, section 9: red is oklch(0.628 0.2577 29.23).
  @Test func redHasThePublishedHue() {
    let red = OKLCH(RGBColor(red: 255, green: 0, blue: 0))
    #expect(abs(red.lightness - 0.628) < 0.0005)
    #expect(abs(red.chroma - 0.2577) < 0.0005)
    #expect(abs(red.hueDegrees - 29.23) < 0.05)
  }

  @Test func mapsIntoTheGamutAtTheSameLightnessAndHue() {
    let wanted = OKLCH(lightness: 0.7, chroma: 0.4, hueDegrees: 150)
    let mapped = OKLCH(RGBColor(mapping: OKLab(wanted)))
    #expect(abs(mapped.lightness - 0.7) < 0.01)
    #expect(abs(mapped.hueDegrees - 150) < 2)
    #expect(mapped.chroma > 0.15)
  }

  @Test func mapsLightnessBeyondTheEndsToBlackAndWhite() {
    #expect(RGBColor(mapping: OKLab(lightness: -0.1, a: 0.1, b: 0)).hex == "#000000")
    #expect(RGBColor(mapping: OKLab(lightness: 1.2, a: 0.1, b: 0)).hex == "#ffffff")
  }
}
