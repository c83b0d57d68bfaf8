internal import ColorScience
internal import Palettes

/// The colors of the paper and the type of a board, taken from its palette.
///
/// A picture of one color, all white most often, may vanish into a ground of
/// the board's own choice: the ground then steps away from it, paper darker and night lighter, until all show.
struct BoardColors: Equatable {
  /// The ground; for a transparent board the white paper that type is made for.
  let background: RGBColor
  /// The paper of prints.
  let print: RGBColor
  /// For the title.
  let ink: RGBColor
  /// For captions and codes.
  let secondInk: RGBColor
  /// For the outline of what would vanish into the background.
  let line: RGBColor

  /// Sets whose mean L* is below this are moody and stand on a dark ground; a quarter of
  /// photographs are so dark (10th percentile 30, median 47).
  private static let moodyLightness = 36.0
  /// The least contrast of small type, WCAG 2.2 level AA.
  private static let leastContrast = 4.5
  /// OKLab chroma up to which a color counts as low in chroma.
  private static let calmChroma = 0.035
  /// OKLab chroma below which a color is too grey to lend its hue.
  private static let greyChroma = 0.008
  /// The paper's L* where the palette has nothing as light.
  private static let paperLightness = 96.0
  /// OKLab chroma of warm paper, which looks like paper up to here; cool and pink hues look dyed sooner.
  private static let warmPaperChroma = 0.009
  private static let paperChroma = 0.004
  private static let nightChroma = 0.012
  /// Hues, in OKLab degrees, from sand to straw.
  private static let warmHues = 65.0...115.0
  private static let inkChroma = 0.015
  /// The OKLab distance, a and b doubled, under which a field's edge is lost.
  private static let leastDistance = 0.05
  /// The share of a picture that has to be lost in the ground for its edge to be.
  private static let vanishingShare = 0.85
  /// L* of the grounds tried where pictures vanish into the best one.
  private static let otherPapers = [90.0, 85, 80]
  private static let otherNights = [18.0, 24, 30]
  private static let printLightness = 98.5

  /// Chooses by `palette`, the colors of all pictures together, and `pictures`, those of each.
  init(palette: Palette, pictures: [Palette], background choice: MoodboardOptions.Background) {
    let isDark: Bool
    switch choice {
    case .automatic: isDark = Self.meanLightness(palette) < Self.moodyLightness
    case .light, .none: isDark = false
    case .dark: isDark = true
    case .color(let color): isDark = color.contrastRatio(with: .white) > color.contrastRatio(with: .black)
    }
    switch choice {
    case .color(let color): background = color
    case .none: background = .white
    case .automatic, .light, .dark:
      let best = isDark ? Self.night(of: palette) : Self.paper(of: palette)
      background = Self.ground(best, else: isDark ? Self.otherNights : Self.otherPapers, showing: pictures)
    }
    let hue = OKLCH(background)
    print = Self.ground(
      Self.color(
        lightness: Self.printLightness, chroma: isDark ? 0.004 : min(hue.chroma, 0.004),
        hueDegrees: hue.hueDegrees),
      else: [94, 90], showing: pictures)
    ink = Self.legible(startingAt: isDark ? 94 : 11, hue: hue, on: background, isLight: isDark)
    secondInk = Self.legible(startingAt: isDark ? 70 : 40, hue: hue, on: background, isLight: isDark)
    line = Self.color(
      lightness: isDark ? 32 : 82, chroma: min(hue.chroma, Self.inkChroma), hueDegrees: hue.hueDegrees)
  }

  /// Whether a field of this color needs an outline to be seen.
  func hides(_ color: RGBColor) -> Bool {
    PaletteLikeness.distance(OKLab(color), OKLab(background)) < Self.leastDistance
  }

  /// The color of small type on a print.
  var printInk: RGBColor {
    Self.legible(startingAt: 36, hue: OKLCH(print), on: print, isLight: false)
  }

  /// The first of a ground and those of other lightnesses on which every picture shows; the ground itself
  /// where there is none.
  private static func ground(
    _ best: RGBColor, else others: [Double], showing pictures: [Palette]
  ) -> RGBColor {
    let hint = OKLCH(best)
    let all = [best] + others.map { color(lightness: $0, chroma: hint.chroma, hueDegrees: hint.hueDegrees) }
    return all.first { ground in
      let lab = OKLab(ground)
      return pictures.allSatisfy { picture in
        let lost = picture.swatches.reduce(0) { sum, swatch in
          let isLost = PaletteLikeness.distance(OKLab(swatch.color), lab) < leastDistance
          return sum + (isLost ? swatch.share : 0)
        }
        return lost < vanishingShare
      }
    } ?? best
  }

  private static func meanLightness(_ palette: Palette) -> Double {
    let total = palette.swatches.reduce(0) { $0 + $1.share }
    guard total > 0 else { return 100 }
    return palette.swatches.reduce(0) { $0 + $1.share * CIELab($1.color).lightness } / total
  }

  /// The lightest color of low chroma, or failing that the lightest, at L* 94–97.
  private static func paper(of palette: Palette) -> RGBColor {
    let byLightness = palette.swatches.map(\.color).sorted { key($1) < key($0) }
    let chosen = byLightness.first { OKLab($0).chroma < calmChroma } ?? byLightness[0]
    let lightness = CIELab(chosen).lightness
    return tinted(
      chosen, in: palette, lightness: lightness < 94 ? paperLightness : min(lightness, 97),
      warmChroma: warmPaperChroma, chroma: paperChroma)
  }

  /// The darkest color, at L* 10–14.
  private static func night(of palette: Palette) -> RGBColor {
    let byLightness = palette.swatches.map(\.color).sorted { key($0) < key($1) }
    return tinted(
      byLightness[0], in: palette, lightness: min(max(CIELab(byLightness[0]).lightness, 10), 14),
      warmChroma: nightChroma, chroma: nightChroma)
  }

  /// A hint of the color's hue, or of the palette's mean where the color has none: no grey is as dead
  /// as an exact one beside photographs.
  private static func tinted(
    _ color: RGBColor, in palette: Palette, lightness: Double, warmChroma: Double, chroma: Double
  ) -> RGBColor {
    var hint = OKLCH(color)
    if hint.chroma < greyChroma { hint = OKLCH(mean(of: palette)) }
    let most = warmHues.contains(hint.hueDegrees) ? warmChroma : chroma
    return self.color(lightness: lightness, chroma: min(hint.chroma, most), hueDegrees: hint.hueDegrees)
  }

  private static func mean(of palette: Palette) -> OKLab {
    let colors = palette.swatches.map { (OKLab($0.color), $0.share) }
    return OKLab(
      lightness: colors.reduce(0) { $0 + $1.0.lightness * $1.1 },
      a: colors.reduce(0) { $0 + $1.0.a * $1.1 }, b: colors.reduce(0) { $0 + $1.0.b * $1.1 })
  }

  private static func key(_ color: RGBColor) -> (Double, String) { (CIELab(color).lightness, color.hex) }

  /// The color at an L*.
  ///
  /// The two lightnesses agree on greys: Y = L³ in OKLab and L* = 116·∛Y − 16.
  private static func color(lightness: Double, chroma: Double, hueDegrees: Double) -> RGBColor {
    RGBColor(
      mapping: OKLab(OKLCH(lightness: (lightness + 16) / 116, chroma: chroma, hueDegrees: hueDegrees)))
  }

  private static func legible(
    startingAt start: Double, hue: OKLCH, on background: RGBColor, isLight: Bool
  ) -> RGBColor {
    var lightness = start
    while (0...100).contains(lightness) {
      let candidate = color(
        lightness: lightness, chroma: min(hue.chroma, inkChroma), hueDegrees: hue.hueDegrees)
      if candidate.contrastRatio(with: background) >= leastContrast { return candidate }
      lightness += isLight ? 2 : -2
    }
    return background.legibleTextColor
  }
}

extension RGBColor {
  fileprivate static let white = RGBColor(red: 255, green: 255, blue: 255)
  fileprivate static let black = RGBColor(red: 0, green: 0, blue: 0)
}
