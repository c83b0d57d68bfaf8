internal import Imaging
internal import Recommendations

/// Finds the picture that leads a board best.
///
/// It answers what was asked for, is large enough to be shown large, is not a strip, has colors in the middle
/// of those that the board may have, and a look that is clear: light against dark, or colorful.
///
///     value = r + c · (H̄ᵢ − H̄) · 2 + 0.1 · clarity − 0.3 · smallness − 0.3 · narrowness
struct HeroChoice {
  let pictures: [CurationCandidate]
  let relevances: [Double]
  let pairs: PairTable
  let cohesion: Double

  /// The short side, in pixels, from which on a picture can be shown at a third of a page.
  private static let shortSide = 600.0
  /// The aspect ratios that a hero should have.
  private static let aspectRatios = 0.45...2.2

  /// The best of the first `count` pictures; of equals the first.
  func best(ofFirst count: Int) -> Int? {
    let rivals = pictures.indices.prefix(count)
    let centers = rivals.map { pairs.meanHarmony(of: $0, with: rivals) }
    let known = centers.compactMap(\.self)
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    var best: (picture: Int, value: Double)?
    for picture in rivals {
      // Unknown colors are no place in the middle of anything.
      let centrality = (centers[picture] ?? (known.min() ?? 0)) - mean
      let value =
        relevances[picture] + 2 * cohesion * centrality + 0.1 * clarity(of: picture)
        - 0.3 * smallness(of: picture) - 0.3 * narrowness(of: picture)
      if value > (best?.value ?? -.infinity) + 1e-9 { best = (picture, value) }
    }
    return best?.picture
  }

  /// 1 for strong contrast or strong color.
  private func clarity(of picture: Int) -> Double {
    guard let palette = pictures[picture].palette?.palette else { return 0 }
    let tone = PictureTone(palette)
    // Nine in ten photographs stay below each.
    return min(1, max(tone.contrast / 0.27, tone.chroma / 0.07))
  }

  private func smallness(of picture: Int) -> Double {
    guard let size = pictures[picture].size else { return 0 }
    return 1 - min(1, Double(size.shortSide) / Self.shortSide)
  }

  private func narrowness(of picture: Int) -> Double {
    guard let size = pictures[picture].size else { return 0 }
    return Self.aspectRatios.contains(size.aspectRatio) ? 0 : 1
  }
}
