import Embeddings

/// The embeddings of a pool in one block of memory, for the many cosines that variety takes.
struct PoolVectors {
  private static let block = 32

  private let components: [Float]
  private let stride: Int

  /// Copies the embeddings; one that is missing is all zeros.
  init(_ embeddings: [Embedding?]) {
    let dimension = embeddings.lazy.compactMap { $0?.dimension }.first ?? 0
    let stride = (dimension + Self.block - 1) / Self.block * Self.block
    self.stride = stride
    components = [Float](unsafeUninitializedCapacity: stride * embeddings.count) { buffer, count in
      buffer.initialize(repeating: 0)
      for (place, embedding) in embeddings.enumerated() {
        guard let values = embedding?.values else { continue }
        precondition(values.count == dimension, "\(values.count) components against \(dimension)")
        values.withUnsafeBufferPointer { values in
          for component in values.indices { buffer[place * stride + component] = values[component] }
        }
      }
      count = stride * embeddings.count
    }
  }

  /// The cosine of two embeddings; summed in a fixed order.
  @inline(__always)
  func cosine(_ first: Int, _ second: Int) -> Double {
    components.withUnsafeBytes { bytes in
      let half = MemoryLayout<SIMD16<Float>>.size
      let length = stride * MemoryLayout<Float>.size
      let (one, other) = (first * length, second * length)
      var (even, odd) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
      var offset = 0
      while offset < length {
        even +=
          bytes.loadUnaligned(fromByteOffset: one + offset, as: SIMD16<Float>.self)
          * bytes.loadUnaligned(fromByteOffset: other + offset, as: SIMD16<Float>.self)
        odd +=
          bytes.loadUnaligned(fromByteOffset: one + offset + half, as: SIMD16<Float>.self)
          * bytes.loadUnaligned(fromByteOffset: other + offset + half, as: SIMD16<Float>.self)
        offset += 2 * half
      }
      return Double((even + odd).sum())
    }
  }
}
