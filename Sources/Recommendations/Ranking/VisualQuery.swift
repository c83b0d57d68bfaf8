public import Embeddings

/// The texts and images of a query as one direction in the model's space.
///
///     q = Σ wₜ / σₜ · eₜ
///
/// where σₜ is how much the cosines of term t vary over the library. Texts and images lie in different parts
/// of that space, and the cosines of a text spread less than those of an image; without the division an image
/// would drown a text of equal weight. With it, equal weights have an equal say: each term moves the ranking
/// by as many standard deviations of its own.
///
/// Because the sum is one vector, one exact scan answers it.
public struct VisualQuery: Sendable, Hashable {
  /// A text or an image in the model's space.
  public struct Term: Sendable, Hashable {
    /// What to call it when the answer is explained, such as `"a dog"`.
    public let label: String
    /// Where it lies.
    public let embedding: Embedding
    /// How much it counts; below 0 to be taken away.
    public let weight: Double

    /// Makes a term.
    public init(label: String, embedding: Embedding, weight: Double = 1) {
      self.label = label
      self.embedding = embedding
      self.weight = weight
    }
  }

  /// The terms, in the order given.
  public let terms: [Term]
  /// What to scan for: the weighted sum, of length one.
  public let embedding: Embedding

  /// How many embeddings of the library are enough of a sample: σ is then known to 3 %.
  public static let sampleSize = 512

  /// Sums up terms; nil without terms, and for terms that cancel each other out.
  ///
  /// - Precondition: All embeddings have one dimension.
  /// - Parameters:
  ///   - terms: At least one term.
  ///   - sample: Embeddings of pictures of the library, the same ones for each query: evenly spaced in its
  ///     order, about ``sampleSize``. Fewer than 8 say nothing, and all terms then count as they are. A query
  ///     of one term needs none.
  public init?(_ terms: [Term], sample: [Embedding] = []) {
    guard let first = terms.first else { return nil }
    let spreads = Self.spreads(of: terms, over: sample)
    var sum = [Double](repeating: 0, count: first.embedding.dimension)
    var total = 0.0
    for (term, spread) in zip(terms, spreads) {
      precondition(
        term.embedding.dimension == sum.count, "\(sum.count) and \(term.embedding.dimension) components")
      total += abs(term.weight / spread)
      for place in sum.indices { sum[place] += term.weight / spread * Double(term.embedding.values[place]) }
    }
    // What is left of terms that cancel out is rounding and points nowhere.
    let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 1e-4 * total, let embedding = Embedding(normalizing: sum.map { Float($0 / total) }) else {
      return nil
    }
    self.terms = terms
    self.embedding = embedding
  }

  /// The sum of the magnitudes of the weights.
  var totalWeight: Double { terms.reduce(0) { $0 + abs($1.weight) } }

  /// The standard deviation of each term's cosines; 1 for all where the sample does not tell.
  static func spreads(of terms: [Term], over sample: [Embedding]) -> [Double] {
    guard terms.count > 1, sample.count >= 8 else { return terms.map { _ in 1 } }
    let spreads = terms.map { term in
      let cosines = sample.map { term.embedding.similarity(to: $0) }
      let mean = cosines.reduce(0, +) / Double(cosines.count)
      return (cosines.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(cosines.count)).squareRoot()
    }
    guard let most = spreads.max(), most > 1e-6 else { return terms.map { _ in 1 } }
    // A term that says the same of every picture would otherwise be all that counts.
    return spreads.map { max($0, most / 10) }
  }
}
