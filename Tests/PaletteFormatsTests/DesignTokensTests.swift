import Foundation
import PaletteFormats
import Testing

struct DesignTokensTests {
  @Test func writesAGroupAPictureAndATokenASwatch() {
    #expect(
      PaletteFormat.tokens.text([.sea, .night]) == """
        {
          "sea": {
            "$description": "sea",
            "$extensions": {
              "org.pinpalettes": {
                "width": 1280,
                "height": 853
              }
            },
            "steelblue": {
              "$type": "color",
              "$value": {
                "colorSpace": "srgb",
                "components": [0.2745, 0.5098, 0.7059],
                "alpha": 1,
                "hex": "#4682b4"
              },
              "$extensions": {
                "org.pinpalettes": {
                  "name": "steelblue",
                  "share": 0.7214,
                  "role": "dominant",
                  "x": 0.25,
                  "y": 0.5
                }
              }
            },
            "white": {
              "$type": "color",
              "$value": {
                "colorSpace": "srgb",
                "components": [1, 1, 1],
                "alpha": 1,
                "hex": "#ffffff"
              },
              "$extensions": {
                "org.pinpalettes": {
                  "name": "white",
                  "share": 0.2786
                }
              }
            }
          },
          "night": {
            "$description": "night",
            "black": {
              "$type": "color",
              "$value": {
                "colorSpace": "srgb",
                "components": [0, 0, 0],
                "alpha": 1,
                "hex": "#000000"
              },
              "$extensions": {
                "org.pinpalettes": {
                  "name": "black",
                  "share": 1
                }
              }
            }
          }
        }

        """)
  }

  @Test func keepsAnyTitleAsTheDescription() throws {
    let data = Data(PaletteFormat.tokens.encode(PaletteDocument.hostile))
    let groups = try #require(JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    #expect(
      groups.values.compactMap { $0["$description"] as? String }.sorted()
        == PaletteDocument.hostileTitles.sorted())
  }

  @Test func namesHoldNothingThatReferencesAreMadeOf() throws {
    let data = Data(PaletteFormat.tokens.encode(PaletteDocument.hostile))
    let groups = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(groups.count == PaletteDocument.hostile.count)
    #expect(!groups.keys.contains { $0.hasPrefix("$") || $0.contains(where: "{}.".contains) })
  }
}
