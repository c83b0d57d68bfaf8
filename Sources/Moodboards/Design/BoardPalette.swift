internal import ColorScience
internal import Palettes

/// The colors that a board's pictures share.
enum BoardPalette {
  /// The most palettes merged at once: merging takes cubic time, and half a second at 60.
  private static let mostMerged = 48
  /// The OKLab distance, a and b doubled, under which two fields side by side look like one with a flaw.
  private static let twinDistance = 0.04

  /// One palette for all, in which no two colors look alike.
  static func merged(_ palettes: [Palette], colorCount: Int) -> Palette {
    distinct(merged(palettes[...], colorCount: colorCount))
  }

  /// A crowd is merged by halves, which count the same to within one picture.
  private static func merged(_ palettes: ArraySlice<Palette>, colorCount: Int) -> Palette {
    guard palettes.count > mostMerged else { return .merged(Array(palettes), colorCount: colorCount) }
    let middle = palettes.startIndex + palettes.count / 2
    // Halves keep more colors than are shown, so that a color rare in both is not lost twice.
    let halves = [palettes[..<middle], palettes[middle...]]
    return .merged(halves.map { merged($0, colorCount: 4 * colorCount) }, colorCount: colorCount)
  }

  /// Gives the share of each color that looks like a larger one to that one.
  private static func distinct(_ palette: Palette) -> Palette {
    var kept: [Swatch] = []
    for swatch in palette.swatches {
      let color = OKLab(swatch.color)
      let twin = kept.firstIndex { PaletteLikeness.distance(OKLab($0.color), color) < twinDistance }
      if let twin {
        kept[twin] = Swatch(color: kept[twin].color, share: kept[twin].share + swatch.share)
      } else {
        kept.append(swatch)
      }
    }
    return Palette(swatches: kept)
  }
}
