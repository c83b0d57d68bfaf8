import ColorScience
import Palettes
import Testing

@testable import BoardFormats

struct AltTextTests {
  @Test(arguments: [
    ("sea-pier.jpg", "Sea pier"), ("/home/ann/blue_dress.final.jpeg", "Blue dress final"),
    ("Mom's garden 2.png", "Mom's garden 2"), ("été à Nice.jpg", "Été à Nice"), ("海辺.jpg", "海辺"),
    (".hidden", "Hidden"),
  ])
  func readsTheFilesName(name: String, subject: String) {
    #expect(AltText.subject(of: name) == subject)
  }

  @Test(arguments: [
    "IMG_2041.JPG", "DSC01234.jpg", "PXL_20240102_101112.jpg", "20240102-101112.jpg", "9f8a7c6b.png",
    "Screenshot 2024-01-02.png", "image (3).jpg", "-.jpg", "",
  ])
  func passesOverNamesThatSayNothing(name: String) {
    #expect(AltText.subject(of: name) == nil)
  }

  @Test func tellsTheTwoMainColors() {
    let palette = Palette(swatches: [
      Swatch(color: RGBColor(red: 3, green: 67, blue: 223), share: 0.6),
      Swatch(color: RGBColor(red: 229, green: 0, blue: 0), share: 0.4),
    ])
    #expect(AltText.text(fileName: "sea-pier.jpg", palette: palette) == "Sea pier: mostly blue and red")
    #expect(AltText.text(fileName: "IMG_1.jpg", palette: palette) == "Picture: mostly blue and red")
  }

  @Test func tellsOneColorWhereItFillsThePicture() {
    let palette = Palette(swatches: [
      Swatch(color: RGBColor(red: 3, green: 67, blue: 223), share: 0.8),
      Swatch(color: RGBColor(red: 229, green: 0, blue: 0), share: 0.2),
    ])
    #expect(AltText.text(fileName: "sea.jpg", palette: palette) == "Sea: mostly blue")
  }
}
