/// How much one picture repeats another, 0 (no more than any two of the pool do)…1 (as a near-duplicate
/// does).
///
///     ρ = (cos − m) / (0.94 − m), within 0…1
///
/// with the mean cosine m of the pool's pairs. The models' cosines crowd differently, and a search narrows
/// them further: all pictures of dogs are alike, and only what is more alike than that is a repetition.
struct Redundancy {
  private let pairs: PairTable
  private let mean: Double
  private let scale: Double
  /// The harmony from which on pictures that no model has seen count as repetitions.
  private static let alikeHarmony = 0.8

  init(_ pairs: PairTable, duplicateSimilarity: Double) {
    self.pairs = pairs
    var (sum, count) = (0.0, 0)
    for row in 0..<pairs.count where pairs.hasEmbedding[row] {
      for column in 0..<row where pairs.hasEmbedding[column] {
        sum += pairs.cosine(row, column)
        count += 1
      }
    }
    mean = count > 0 ? sum / Double(count) : 0
    // Also where all pictures are near-duplicates of each other, which a request may allow.
    scale = 1 / max(duplicateSimilarity - mean, 0.05)
  }

  /// The redundancy of two pictures; by their colors where one has no embedding.
  @inline(__always)
  func of(_ first: Int, _ second: Int) -> Double {
    let excess =
      pairs.hasEmbedding[first] && pairs.hasEmbedding[second]
      ? (pairs.cosine(first, second) - mean) * scale
      : (pairs.harmony(first, second) - Self.alikeHarmony) / (1 - Self.alikeHarmony)
    return min(max(excess, 0), 1)
  }
}
