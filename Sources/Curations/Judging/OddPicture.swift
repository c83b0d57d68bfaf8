internal import ColorScience
internal import Palettes
internal import Recommendations

/// What makes a picture of a board the odd one.
struct OddPicture {
  let members: [CurationCandidate]
  let pairs: PairTable
  let scale: PairScale
  let picture: Int

  /// The difference from which on a cause is named, in standard deviations of pairs of any pictures.
  private static let plainDifference = 0.8
  /// Merging takes the cube of the number of swatches; so many palettes tell the colors of any board.
  private static let mostPalettes = 16

  /// The judgement with its causes.
  func oddOneOut(gap: Double, threshold: Double) -> BoardFit.OddOneOut {
    let others = members.indices.filter { $0 != picture }
    let causes = scale.deviations(
      cosine: difference(
        pairs.meanCosine(of: picture, with: others), others.map { pairs.meanCosine(of: $0, with: others) }),
      harmony: difference(
        pairs.meanHarmony(of: picture, with: others), others.map { pairs.meanHarmony(of: $0, with: others) }))
    return BoardFit.OddOneOut(
      id: members[picture].id, name: members[picture].name, gap: gap, threshold: threshold,
      isOddInLook: causes.look >= min(Self.plainDifference, max(causes.look, causes.colors)),
      isOddInColor: causes.colors >= min(Self.plainDifference, max(causes.look, causes.colors)),
      contrast: contrast)
  }

  private func difference(_ own: Double?, _ others: [Double?]) -> Double {
    let known = others.compactMap(\.self)
    guard let own, !known.isEmpty else { return 0 }
    return known.reduce(0, +) / Double(known.count) - own
  }

  private var contrast: ColorContrast? {
    guard let palette = members[picture].palette?.palette else { return nil }
    let others = members.indices.filter { $0 != picture }.compactMap { members[$0].palette?.palette }
    guard !others.isEmpty else { return nil }
    let tone = PictureTone(palette)
    let tones = others.map { PictureTone($0) }
    func mean(_ value: (PictureTone) -> Double) -> Double {
      tones.reduce(0) { $0 + value($1) } / Double(tones.count)
    }
    let distinct = DistinctColors(of: palette, beside: others).colors.prefix(2)
    let own = distinct.isEmpty ? Array(palette.swatches.map(\.color).prefix(2)) : Array(distinct)
    // Spread over the board rather than its first pictures.
    let step = (others.count + Self.mostPalettes - 1) / Self.mostPalettes
    let common = Palette.merged(stride(from: 0, to: others.count, by: step).map { others[$0] }, colorCount: 3)
    // Named together, so that no name stands on both sides.
    let names = ColorName.unique(for: own + common.swatches.map(\.color), vocabulary: .xkcd).map(\.text)
    return ColorContrast(
      own: Array(names.prefix(own.count)), others: Array(names.dropFirst(own.count)),
      lightness: tone.lightness - mean(\.lightness), chroma: tone.chroma - mean(\.chroma))
  }
}
