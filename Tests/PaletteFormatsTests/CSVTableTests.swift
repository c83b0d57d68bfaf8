import PaletteFormats
import Testing

struct CSVTableTests {
  private static let header =
    "picture,index,hex,red,green,blue,share,name,role,x,y,oklch_l,oklch_c,oklch_h,contrast_black,contrast_white"

  /// OKLCH of #4682b4 as CSS Color 4's sample code gives it: oklch(0.588 0.0993 245.74).
  @Test func writesAHeaderAndOneRowASwatch() {
    #expect(
      PaletteFormat.csv.text([.sea]) == Self.header + "\r\n"
        + "sea,1,#4682b4,70,130,180,0.7214,steelblue,dominant,0.25,0.5,0.588,0.0993,245.74,5.11,4.1\r\n"
        + "sea,2,#ffffff,255,255,255,0.2786,white,,,,1,0,0,21,1\r\n")
  }

  @Test func countsTheSwatchesOfEachPictureFromOne() {
    let rows = PaletteFormat.csv.text([.sea, .night]).split(separator: "\r\n").dropFirst()
    #expect(
      rows.map { $0.split(separator: ",").prefix(2).joined(separator: " ") } == ["sea 1", "sea 2", "night 1"])
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"sea\"", "\"say \"\"sea\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("carriage\r\nreturn", "\"carriage\r\nreturn\""), ("", ""),
  ])
  func quotesAFieldOnlyWhereItMust(title: String, field: String) {
    let document = PaletteDocument(title: title, swatches: PaletteDocument.night.swatches)
    #expect(PaletteFormat.csv.text([document]).hasPrefix(Self.header + "\r\n" + field + ",1,#000000"))
  }
}
