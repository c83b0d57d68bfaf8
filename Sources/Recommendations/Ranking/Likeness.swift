import Embeddings

/// How alike the pictures of a pool are to each other.
///
/// What it compares lies in arrays of its own: handing candidates about costs more than comparing them.
struct Likeness {
  private let vectors: PoolVectors
  private let hasEmbedding: [Bool]
  private let palettes: [PaletteSignature?]
  private let hashes: [UInt64?]
  /// When two count as the same; nil for never.
  private let duplicates: DuplicateRule?

  init(_ candidates: [Candidate], duplicates: DuplicateRule?) {
    vectors = PoolVectors(candidates.map(\.embedding))
    hasEmbedding = candidates.map { $0.embedding != nil }
    palettes = candidates.map(\.palette)
    hashes = candidates.map(\.perceptualHash)
    self.duplicates = duplicates
  }

  /// The cosine of two pictures; where one has no embedding, how alike their palettes are, and 0 where that is not
  /// known either.
  func similarity(_ first: Int, _ second: Int) -> Double {
    if hasEmbedding[first], hasEmbedding[second] { return vectors.cosine(first, second) }
    guard let palette = palettes[first], let other = palettes[second] else { return 0 }
    return palette.similarity(to: other)
  }

  /// Whether two pictures count as the same, given their similarity.
  func areDuplicates(_ first: Int, _ second: Int, similarity: Double) -> Bool {
    guard let duplicates else { return false }
    return duplicates.areDuplicates(
      hashes[first], hashes[second],
      similarity: hasEmbedding[first] && hasEmbedding[second] ? similarity : nil)
  }
}
