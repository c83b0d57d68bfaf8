/// The dot product of two vectors of whole blocks, summed in a fixed order.
///
/// Whatever searches vectors has its similarities from here, so all of them agree to the last bit.
package enum DotProduct {
  /// How many components a block holds; the length of every vector is a multiple of it.
  package static let block = 32

  /// The number of components of a vector of `dimension` ones that is padded to whole blocks.
  package static func paddedCount(_ dimension: Int) -> Int { (dimension + block - 1) / block * block }

  /// The components, and zeros up to a whole number of blocks; they change no dot product.
  package static func padded(_ values: [Float]) -> [Float] {
    values + repeatElement(0, count: paddedCount(values.count) - values.count)
  }

  /// How far the dot product of two embeddings may be from the one of unlimited precision.
  ///
  /// A component's product passes through at most 1 + `dimension` / 32 + 1 + 15 roundings: its own, those of
  /// its lane, that of the two accumulators, those of the sixteen lanes. Each is off by at most a part
  /// u = 2⁻²⁴, together by mu / (1 − mu) of Σ|aᵢbᵢ| ≤ |a||b|, which is at most 1.01 for embeddings.
  ///
  /// Source: N. Higham, “Accuracy and stability of numerical algorithms”, 2nd edition, 2002, section 3.1.
  package static func roundingError(dimension: Int) -> Double {
    let roundings = Double(paddedCount(dimension) / block + 17) * 0x1p-24
    // The last term stands for products too small to be kept in single precision.
    return 1.01 * roundings / (1 - roundings) + Double(dimension) * 0x1p-149
  }

  /// Multiplies and adds two vectors of `Float`, block by block.
  ///
  /// Two accumulators of sixteen lanes hide the latency of the additions.
  /// Multiplication and addition stay apart on purpose: a fused one is a
  /// library call on processors without it, and rounds differently.
  ///
  /// - Parameters:
  ///   - first: The bytes of the one; a multiple of `block` components.
  ///   - second: The bytes of the other, as many.
  /// - Returns: The sum of the products.
  @inline(__always)
  package static func ofBlocks(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Float {
    let half = MemoryLayout<SIMD16<Float>>.size
    var (even, odd) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    var offset = 0
    while offset < first.count {
      even +=
        first.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
        * second.loadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
      odd +=
        first.loadUnaligned(fromByteOffset: offset + half, as: SIMD16<Float>.self)
        * second.loadUnaligned(fromByteOffset: offset + half, as: SIMD16<Float>.self)
      offset += 2 * half
    }
    return (even + odd).sum()
  }
}
