import ColorScience
import Imaging
import Moodboards
import PinPalettesTesting
import Palettes
import Testing

@testable import PinPalettesKit

struct BoardChoicesTests {
  private let choices = Studio.boardChoices

  private func design(_ change: (inout MoodboardOptions) -> Void) throws -> Moodboard {
    let palette = PaletteExtractor(colorCount: 3).palette(
      of: SyntheticPicture.photograph(seed: 1, size: PixelSize(width: 60, height: 40)))
    var options = MoodboardOptions()
    change(&options)
    return try MoodboardDesigner().design(
      members: [MoodboardMember(size: PixelSize(width: 60, height: 40), palette: palette)], options: options)
  }

  @Test func namesEveryTemplateAndPage() {
    #expect(choices.templates.map(\.template) == BoardTemplate.allCases)
    #expect(Set(choices.templates.map(\.name)).count == BoardTemplate.allCases.count)
    #expect(choices.pages.map(\.id) == BoardSize.named.map(\.name))
    #expect(Set(choices.pages.map(\.name)).count == BoardSize.named.count)
  }

  @Test func hasTheDefaultsFirst() {
    let defaults = MoodboardOptions()
    #expect(choices.templates.first?.template == defaults.template)
    #expect(choices.pages.first?.pixels == defaults.size.pixels)
    #expect(choices.orders.first?.id == defaults.order.rawValue)
    #expect(choices.gridFits.first?.id == defaults.gridFit.rawValue)
  }

  @Test(arguments: ["gutter", "margin", "cornerRadius", "swatches", "columns"])
  func knowsTheDesignersLimits(_ setting: String) throws {
    func design(_ isUpper: Bool, beyond: Bool) throws -> Moodboard {
      func pick(_ range: ClosedRange<Double>) -> Double {
        isUpper ? range.upperBound + (beyond ? 0.1 : 0) : range.lowerBound - (beyond ? 0.1 : 0)
      }
      func pick(_ range: ClosedRange<Int>) -> Int {
        isUpper ? range.upperBound + (beyond ? 1 : 0) : range.lowerBound - (beyond ? 1 : 0)
      }
      return try self.design { options in
        switch setting {
        case "gutter": options.gutter = pick(choices.gutter)
        case "margin": options.margin = pick(choices.margin)
        case "cornerRadius": options.cornerRadius = pick(choices.cornerRadius)
        case "swatches": options.swatchCount = pick(choices.swatches)
        default: options.columns = pick(choices.columns)
        }
      }
    }
    for isUpper in [false, true] {
      _ = try design(isUpper, beyond: false)
      #expect(throws: MoodboardsError.self) { try design(isUpper, beyond: true) }
    }
  }
}
