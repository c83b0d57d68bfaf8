public import Embeddings
public import Imaging

/// A stand-in for a model: pictures with like colors and texts with common words come out alike.
///
/// Needs no files and no library, and gives the same bytes everywhere. Pictures and texts share a space
/// but nothing else: their similarity means nothing.
public struct HashingEmbedder: ImageEmbedder, TextEmbedder {
  /// The model behind the embeddings.
  public let identity: ModelIdentity
  /// The number of components of every embedding.
  public let dimension: Int

  /// Makes an embedder.
  ///
  /// - Precondition: `dimension` is at least 1.
  public init(identity: ModelIdentity = ModelIdentity(name: "hashing", revision: "1"), dimension: Int = 32) {
    precondition(dimension >= 1, "an embedding needs a component, not \(dimension)")
    self.identity = identity
    self.dimension = dimension
  }

  /// Embeds pictures by their colors, four levels a channel.
  ///
  /// - Parameter images: Upright sRGB pixels; alpha is composited over white.
  /// - Returns: One embedding a picture, in order.
  /// - Throws: ``EmbeddingsError`` with code `invalidOutput` should the colors cancel out.
  public func embed(_ images: [PixelBuffer]) throws -> [Embedding] {
    try images.map { image in
      var counts = [Int](repeating: 0, count: 64)
      for pixel in stride(from: 0, to: image.samples.count, by: 4) {
        let alpha = Int(image.samples[pixel + 3])
        let levels = image.samples[pixel..<pixel + 3].map { sample in
          (Int(sample) * alpha + 255 * (255 - alpha) + 127) / 255 / 64
        }
        counts[levels[0] * 16 + levels[1] * 4 + levels[2]] += 1
      }
      return try sum(counts.enumerated().map { (UInt64($0.offset), Double($0.element)) })
    }
  }

  /// Embeds texts by their words, without regard to case and order.
  ///
  /// - Parameter texts: Plain sentences; one without words is a word of its own.
  /// - Returns: One embedding a text, in order.
  /// - Throws: ``EmbeddingsError`` with code `invalidOutput` should the words cancel out.
  public func embed(texts: [String]) throws -> [Embedding] {
    try texts.map { text in
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      return try sum((words.isEmpty ? [""] : words).map { (Self.hash($0.utf8), 1) })
    }
  }

  /// The weighted sum of the directions that seeds stand for.
  private func sum(_ seeds: [(seed: UInt64, weight: Double)]) throws -> Embedding {
    var values = [Double](repeating: 0, count: dimension)
    for (seed, weight) in seeds where weight > 0 {
      var state = seed
      for index in values.indices { values[index] += weight * Self.nextUnit(&state) }
    }
    guard let embedding = Embedding(normalizing: values.map { Float($0) }) else {
      throw EmbeddingsError(.invalidOutput, subject: "\(identity)", reason: "the directions cancel out")
    }
    return embedding
  }

  /// The next of a sequence of numbers, −1…1: SplitMix64 (Steele, Lea and Flood, 2014).
  private static func nextUnit(_ state: inout UInt64) -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return Double(mixed >> 11) / Double(1 << 52) - 1
  }

  /// FNV-1a, 64 bits; `Hasher` is seeded anew by every process.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
