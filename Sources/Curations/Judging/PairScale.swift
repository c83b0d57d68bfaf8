/// How well two pictures go together, on a scale on which any two have 0 on average and a spread of 1.
///
///     a = (⅔ · (cos − m_cos) / s_cos + ⅓ · (H − m_H) / s_H − m) / s
///
/// with the cosine of their embeddings, the harmony H of their colors (``PaletteHarmony``), and means and
/// standard deviations over pairs of any pictures. What a picture shows counts twice as much as its colors: a
/// picture of another kind was then found in 3 of 4 boards, as against 3 of 5 with equal weights; see
/// `docs/curation.md`. Where one of the two is not known of a pair the other is all there is, and where
/// neither is, a is 0.
struct PairScale {
  /// A mean and a standard deviation.
  struct Spread {
    let mean: Double
    let deviation: Double

    init(mean: Double, deviation: Double) {
      self.mean = mean
      self.deviation = deviation
    }

    /// Measures values; those that hardly differ count as differing a little.
    init(of values: [Double], least: Double) {
      let mean = values.reduce(0, +) / Double(max(values.count, 1))
      let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(values.count, 1))
      self.init(mean: mean, deviation: max(square.squareRoot(), least))
    }
  }

  private let cosines: Spread
  private let harmonies: Spread
  private var mix = Spread(mean: 0, deviation: 1)
  /// The affinities of pairs of any pictures, ascending.
  private(set) var quantiles: [Double]

  private static let lookPart = 2.0 / 3

  /// Measures a sample of pictures of which any two may be drawn.
  init(measuring pairs: PairTable) {
    let all = (0..<pairs.count).flatMap { row in (0..<row).map { (row, $0) } }
    cosines = Spread(
      of: all.filter { pairs.hasEmbedding[$0.0] && pairs.hasEmbedding[$0.1] }.map(pairs.cosine), least: 0.02)
    harmonies = Spread(
      of: all.filter { pairs.hasPalette[$0.0] && pairs.hasPalette[$0.1] }.map(pairs.harmony), least: 0.02)
    quantiles = []
    let raw = all.map { affinity($0.0, $0.1, in: pairs) }
    mix = Spread(of: raw, least: 0.1)
    quantiles = raw.map { [mix] in ($0 - mix.mean) / mix.deviation }.sorted()
  }

  private init(cosines: Spread, harmonies: Spread, mix: Spread, quantiles: [Double]) {
    self.cosines = cosines
    self.harmonies = harmonies
    self.mix = mix
    self.quantiles = quantiles
  }

  /// The scale of everyday photographs, for boards without a library.
  ///
  /// Measured on 1,000 of them with the model that comes with PinPalettes; cosines of other models crowd
  /// elsewhere, and a library is then needed for meaningful scores.
  static let photographs = PairScale(
    cosines: Spread(mean: 0.023, deviation: 0.110), harmonies: Spread(mean: 0.370, deviation: 0.156),
    mix: Spread(mean: 0, deviation: 0.776),
    // Every twentieth part of the pairs.
    quantiles: [
      -3.40, -1.45, -1.17, -0.98, -0.82, -0.68, -0.56, -0.44, -0.32, -0.21, -0.10, 0.02, 0.14, 0.27, 0.41,
      0.56,
      0.74, 0.97, 1.27, 1.78, 7.40,
    ])

  /// The affinity of two pictures.
  @inline(__always)
  func affinity(_ first: Int, _ second: Int, in pairs: PairTable) -> Double {
    affinity(
      cosine: pairs.hasEmbedding[first] && pairs.hasEmbedding[second] ? pairs.cosine(first, second) : nil,
      harmony: pairs.hasPalette[first] && pairs.hasPalette[second] ? pairs.harmony(first, second) : nil)
  }

  /// The affinity for a cosine and a harmony, as far as they are known.
  @inline(__always)
  func affinity(cosine: Double?, harmony: Double?) -> Double {
    let look = cosine.map { ($0 - cosines.mean) / cosines.deviation }
    let colors = harmony.map { ($0 - harmonies.mean) / harmonies.deviation }
    let raw: Double
    switch (look, colors) {
    case (let look?, let colors?): raw = Self.lookPart * look + (1 - Self.lookPart) * colors
    case (let one?, nil), (nil, let one?): raw = one
    case (nil, nil): return 0
    }
    return (raw - mix.mean) / mix.deviation
  }

  /// Differences of cosines and of harmonies in standard deviations of pairs of any pictures.
  func deviations(cosine: Double, harmony: Double) -> (look: Double, colors: Double) {
    (cosine / cosines.deviation, harmony / harmonies.deviation)
  }

  /// The part of pairs of any pictures that go together less well, 0…1.
  func rank(of affinity: Double) -> Double {
    guard !quantiles.isEmpty else { return 0.5 }
    var (low, high) = (0, quantiles.count)
    while low < high {
      let middle = (low + high) / 2
      if quantiles[middle] < affinity { low = middle + 1 } else { high = middle }
    }
    // Between two quantiles the rank rises evenly; a short table then does as well as a long one.
    guard low > 0 else { return 0 }
    guard low < quantiles.count else { return 1 }
    let gap = quantiles[low] - quantiles[low - 1]
    let part = gap > 0 ? (affinity - quantiles[low - 1]) / gap : 1
    return (Double(low - 1) + part) / Double(quantiles.count - 1)
  }
}
