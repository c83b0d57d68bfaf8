import PaletteFormats
import Testing

struct GIMPPaletteTests {
  @Test func writesTheHeaderAndOneLineASwatch() {
    #expect(
      PaletteFormat.gpl.text([.sea]) == """
        GIMP Palette
        Name: sea
        Columns: 2
        #
         70 130 180\tsteelblue
        255 255 255\twhite

        """)
  }

  @Test func titleCannotAddALine() {
    let document = PaletteDocument(title: "sea\n1 2 3\tnavy", swatches: PaletteDocument.night.swatches)
    #expect(
      PaletteFormat.gpl.text([document])
        == "GIMP Palette\nName: sea 1 2 3 navy\nColumns: 1\n#\n  0   0   0\tblack\n")
  }
}
