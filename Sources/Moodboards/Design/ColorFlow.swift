internal import ColorScience
internal import Palettes

/// The order in which pictures' colors flow over a board, and whether they flow at all.
///
/// Pictures follow one another by the hue that leads them, beginning after the
/// widest gap between hues, so that the two ends of the flow have the least in
/// common; pictures without a color of their own come last, from light to dark.
struct ColorFlow: Equatable {
  /// The place of each picture in the flow, 0 first; every number below their count once.
  let ranks: [Int]
  /// Whether the set's hues are many and clear enough for a flow to be seen.
  let flows: Bool

  /// The mean chroma (OKLab) of a picture from which its hue leads it.
  private static let leastChroma = 0.025
  /// How far a color's hue may be from another to count as the same one.
  private static let hueReach = 40.0
  /// The share of its chroma that a picture's leading hue has to have to be clear.
  private static let clearShare = 0.6
  /// The part of the pictures that have to have a clear hue.
  private static let leastClear = 0.6
  private static let leastPictures = 5
  private static let sector = 30.0
  /// Sectors of hue that have to be occupied, as many as a rainbow needs to be seen.
  private static let leastSectors = 4

  private struct Lead {
    let index: Int
    /// In degrees; nil for a picture without a color of its own.
    let hue: Double?
    let isClear: Bool
    let lightness: Double
  }

  init(_ palettes: [Palette]) {
    let leads = palettes.enumerated().map { Self.lead(of: $1, index: $0) }
    let start = Self.start(of: leads.compactMap(\.hue).sorted())
    let ordered = leads.sorted { Self.key($0, start) < Self.key($1, start) }
    var ranks = Array(repeating: 0, count: palettes.count)
    for (rank, lead) in ordered.enumerated() { ranks[lead.index] = rank }
    self.ranks = ranks
    flows = Self.flows(leads, start: start)
  }

  /// Hue first, as the distance from the start; the colorless after all of them; light before dark.
  private static func key(_ lead: Lead, _ start: Double) -> (Double, Double, Int) {
    (lead.hue.map { distance(from: start, to: $0) } ?? 360, -lead.lightness, lead.index)
  }

  /// The way up from one hue to another, 0..<360.
  private static func distance(from one: Double, to other: Double) -> Double {
    other >= one ? other - one : other - one + 360
  }

  /// The hue after the widest gap.
  private static func start(of hues: [Double]) -> Double {
    guard let first = hues.first, let last = hues.last else { return 0 }
    var best = (gap: first + 360 - last, hue: first)
    for (one, next) in zip(hues, hues.dropFirst()) where next - one > best.gap { best = (next - one, next) }
    return best.hue
  }

  private static func flows(_ leads: [Lead], start: Double) -> Bool {
    guard leads.count >= leastPictures else { return false }
    let clear = leads.filter(\.isClear).compactMap(\.hue)
    guard Double(clear.count) >= leastClear * Double(leads.count) else { return false }
    return Set(clear.map { Int(distance(from: start, to: $0) / sector) }).count >= leastSectors
  }

  /// The hue around which most of the picture's chroma lies.
  private static func lead(of palette: Palette, index: Int) -> Lead {
    let colors = palette.swatches.map { (OKLab($0.color), OKLCH($0.color), $0.share) }
    let total = colors.reduce(0) { $0 + $1.2 }
    let lightness = colors.reduce(0) { $0 + $1.0.lightness * $1.2 } / max(total, .leastNormalMagnitude)
    let chroma = colors.reduce(0) { $0 + $1.1.chroma * $1.2 }
    guard total > 0, chroma >= leastChroma * total else {
      return Lead(index: index, hue: nil, isClear: false, lightness: lightness)
    }
    var best = (chroma: 0.0, a: 0.0, b: 0.0)
    for (_, center, _) in colors where center.chroma > 0 {
      var sum = (chroma: 0.0, a: 0.0, b: 0.0)
      for (lab, color, share) in colors where color.chroma > 0 {
        let up = distance(from: center.hueDegrees, to: color.hueDegrees)
        guard min(up, 360 - up) <= hueReach else { continue }
        // Chroma counts twice: the eye goes to the vivid color, not to the large one.
        let weight = color.chroma * share
        sum = (sum.chroma + weight, sum.a + weight * lab.a, sum.b + weight * lab.b)
      }
      if sum.chroma > best.chroma { best = sum }
    }
    return Lead(
      index: index, hue: OKLab(lightness: 0, a: best.a, b: best.b).hueDegrees,
      isClear: best.chroma >= clearShare * chroma, lightness: lightness)
  }
}
