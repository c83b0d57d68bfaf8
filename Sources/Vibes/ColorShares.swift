internal import ColorScience

/// The shares of a picture that lie in some regions of color, 0…1 each, with soft edges.
///
/// A color belongs to a region as far as the least of its cuts lets it.
/// `docs/vibes.md` has the regions in a table.
struct ColorShares {
  /// Shadow of any hue.
  private(set) var dark = 0.0
  /// Shadow without much color, such as a night sky.
  private(set) var night = 0.0
  private(set) var light = 0.0
  /// Light without a tint: paper, plates, an overcast sky.
  private(set) var white = 0.0
  private(set) var colored = 0.0
  private(set) var pastel = 0.0
  private(set) var glowing = 0.0
  private(set) var earth = 0.0
  private(set) var golden = 0.0
  private(set) var sea = 0.0
  private(set) var autumn = 0.0
  /// The yellowish tint of old prints.
  private(set) var sepia = 0.0
  /// How far the chroma points to one hue: the length of the mean (a*, b*) against the mean C*; 0 for grey.
  private(set) var hueAgreement = 0.0

  init(_ cells: [ColorCells.Cell]) {
    var mean = (a: 0.0, b: 0.0, chroma: 0.0)
    for cell in cells {
      let chroma = cell.color.chroma
      add(
        cell.share, lightness: cell.color.lightness, chroma: chroma,
        hue: FastHue.degrees(a: cell.color.a, b: cell.color.b))
      mean.a += cell.share * cell.color.a
      mean.b += cell.share * cell.color.b
      mean.chroma += cell.share * chroma
    }
    if mean.chroma > 0 { hueAgreement = (mean.a * mean.a + mean.b * mean.b).squareRoot() / mean.chroma }
  }

  private mutating func add(_ share: Double, lightness: Double, chroma: Double, hue: Double) {
    let shadow = ramp(lightness, 40, 20)
    let lit = ramp(lightness, 60, 85)
    dark += share * shadow
    night += share * min(shadow, ramp(chroma, 45, 25))
    light += share * lit
    white += share * min(lit, ramp(chroma, 20, 5))
    colored += share * ramp(chroma, 3, 15)
    pastel += share * min(ramp(lightness, 55, 80), ramp(chroma, 4, 12), ramp(chroma, 50, 30))
    glowing += share * min(ramp(chroma, 35, 65), ramp(lightness, 20, 50))
    earth +=
      share
      * min(
        hueRamp(hue, around: 75, halfWidth: 25), ramp(chroma, 5, 15), ramp(chroma, 60, 40),
        ramp(lightness, 5, 20), ramp(lightness, 80, 60))
    golden +=
      share
      * min(
        hueRamp(hue, around: 78, halfWidth: 18), ramp(chroma, 12, 30), ramp(chroma, 85, 50),
        ramp(lightness, 15, 40))
    sea +=
      share
      * min(hueRamp(hue, around: 225, halfWidth: 45), ramp(chroma, 4, 16), ramp(lightness, 15, 40))
    autumn +=
      share
      * min(
        hueRamp(hue, around: 64, halfWidth: 26), ramp(chroma, 11, 26), ramp(chroma, 90, 60),
        ramp(lightness, 10, 30), ramp(lightness, 85, 65))
    sepia +=
      share * min(hueRamp(hue, around: 75, halfWidth: 30), ramp(chroma, 3, 11), ramp(chroma, 40, 25))
  }
}
