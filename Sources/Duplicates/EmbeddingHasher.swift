public import Embeddings

/// Hashes embeddings to 64 bits so that close ones differ in few.
///
/// Every bit says on which side of a plane an embedding lies; the planes are drawn once, from a fixed seed. Two
/// embeddings at an angle θ differ in about 64·θ/π bits. Models crowd their embeddings around a common
/// direction, which all planes would see alike, so a mean is taken off first.
///
/// Source: Moses Charikar, “Similarity estimation techniques from rounding algorithms”, STOC 2002.
public struct EmbeddingHasher: Sendable {
  private let mean: [Float]
  /// The normals of the planes, components −1 and 1: for every component of an embedding, those of all planes.
  private let normals: [SIMD64<Float>]

  /// Prepares for embeddings around a mean.
  ///
  /// - Parameter sample: Embeddings to take the mean of, all of as many components; at least one.
  public init(sample: [Embedding]) {
    precondition(!sample.isEmpty, "a mean needs at least one embedding")
    let dimension = sample[0].dimension
    var mean = [Float](repeating: 0, count: dimension)
    for embedding in sample {
      precondition(
        embedding.dimension == dimension,
        "all embeddings have \(dimension) components, not \(embedding.dimension)")
      for index in 0..<dimension { mean[index] += embedding.values[index] / Float(sample.count) }
    }
    self.mean = mean
    var state: UInt64 = 0x5069_6e50_616c
    normals = (0..<dimension).map { _ in
      let signs = Self.nextWord(&state)
      var normal = SIMD64<Float>(repeating: 1)
      for plane in 0..<64 where signs >> UInt64(plane) & 1 == 0 { normal[plane] = -1 }
      return normal
    }
  }

  /// The hash of an embedding; nil if it has not as many components as those of the sample.
  public func hash(_ embedding: Embedding) -> UInt64? {
    let components = embedding.values
    guard components.count == normals.count else { return nil }
    var sums = SIMD64<Float>.zero
    for index in 0..<components.count {
      sums += normals[index] * (components[index] - mean[index])
    }
    var bits: UInt64 = 0
    for plane in 0..<64 where sums[plane] > 0 { bits |= 1 << UInt64(plane) }
    return bits
  }

  /// SplitMix64 (Steele, Lea, Flood, 2014).
  private static func nextWord(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
