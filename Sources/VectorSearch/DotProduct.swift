/// The dot product of two vectors of whole blocks, summed in a fixed order.
enum DotProduct {
  /// How many components a block holds; the length of every vector is a multiple of it.
  static let block = 32

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
  static func ofBlocks(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Float {
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
