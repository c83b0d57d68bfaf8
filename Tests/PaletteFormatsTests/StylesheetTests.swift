import PaletteFormats
import Testing

struct StylesheetTests {
  @Test func cssHasOneRuleAPicture() {
    #expect(
      PaletteFormat.css.text([.sea, .night]) == """
        /* sea, 1280×853 */
        :root {
          --sea-steelblue: #4682b4; /* 72.1 %, dominant */
          --sea-white: #ffffff; /* 27.9 % */
        }

        /* night */
        :root {
          --night-black: #000000; /* 100 % */
        }

        """)
  }

  @Test func scssHasVariablesAndAMapAPicture() {
    #expect(
      PaletteFormat.scss.text([.sea, .night]) == """
        // sea, 1280×853
        $sea-steelblue: #4682b4; // 72.1 %, dominant
        $sea-white: #ffffff; // 27.9 %

        $sea: (
          "steelblue": $sea-steelblue,
          "white": $sea-white,
        );

        // night
        $night-black: #000000; // 100 %

        $night: (
          "black": $night-black,
        );

        """)
  }

  @Test func tailwindHasOneThemeForAllPictures() {
    #expect(
      PaletteFormat.tailwind.text([.sea, .night]) == """
        @theme {
          /* sea, 1280×853 */
          --color-sea-steelblue: #4682b4; /* 72.1 %, dominant */
          --color-sea-white: #ffffff; /* 27.9 % */

          /* night */
          --color-night-black: #000000; /* 100 % */
        }

        """)
  }

  @Test(arguments: [PaletteFormat.css, .tailwind])
  func titleCannotEndItsComment(format: PaletteFormat) {
    let title = "*/ } body { color: red } /* **//"
    let document = PaletteDocument(title: title, swatches: PaletteDocument.night.swatches)
    #expect(format.text([document]).contains("/* * / } body { color: red } /* ** // */\n"))
  }

  @Test(arguments: [PaletteFormat.css, .scss, .tailwind])
  func titleStaysOnItsLine(format: PaletteFormat) {
    let document = PaletteDocument(title: "a\r\nb\u{2028}c\u{C}d", swatches: PaletteDocument.night.swatches)
    #expect(format.text([document]).contains(" a  b c d"))
  }
}
