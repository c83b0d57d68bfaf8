import Curations
import Recommendations
import Testing

@Suite("Palette harmony")
struct PaletteHarmonyTests {
  typealias Sample = CurationSample

  @Test("A palette is in full harmony with itself")
  func itself() {
    #expect(abs(PaletteHarmony.between(Sample.blue, Sample.blue) - 1) < 1e-9)
  }

  @Test("The order does not matter")
  func symmetry() {
    let there = PaletteHarmony.between(Sample.blue, Sample.orange)
    let back = PaletteHarmony.between(Sample.orange, Sample.blue)
    #expect(abs(there - back) < 1e-12)
  }

  @Test("Like colors go together better than unlike ones of the same lightness")
  func hue() {
    #expect(
      PaletteHarmony.between(Sample.blue, Sample.paleBlue) > 0.3
        + PaletteHarmony.between(Sample.blue, Sample.orange))
  }

  @Test("Of colors that are equally different, those of the same key go together better")
  func key() {
    let light = CurationSample.palette("#ffb0b0")
    let alsoLight = CurationSample.palette("#a0d0ff")
    let dark = CurationSample.palette("#202428")
    #expect(light.similarity(to: alsoLight) <= light.similarity(to: dark) + 0.01)
    #expect(PaletteHarmony.between(light, alsoLight) > PaletteHarmony.between(light, dark) + 0.1)
  }

  @Test("Of a blend, the similarity is all there is")
  func blend() throws {
    let blend = try #require(PaletteSignature(blending: [Sample.blue, Sample.orange]))
    #expect(PaletteHarmony.between(blend, Sample.blue) == blend.similarity(to: Sample.blue))
  }
}
