import Palettes
import PinPalettesKit
import Recommendations

/// The JSON of a comparison.
struct ComparisonLine: Encodable {
  /// Swatches by their place in the two palettes.
  struct Match: Encodable {
    let first: Int
    let second: Int
    let share: Double
    let difference: Double
  }

  let first: PaletteLine
  let second: PaletteLine
  let distance: Double
  let similarity: Double
  let matches: [Match]

  init(_ report: ComparisonReport, mode: PaletteMode) {
    first = PaletteLine(report.first, mode: mode)
    second = PaletteLine(report.second, mode: mode)
    distance = report.comparison.distance.rounded(toPlaces: 4)
    similarity = report.comparison.similarity.rounded(toPlaces: 6)
    matches = report.comparison.matches.map {
      Match(
        first: $0.first, second: $0.second, share: $0.share.rounded(toPlaces: 4),
        difference: $0.difference.rounded(toPlaces: 4))
    }
  }
}
