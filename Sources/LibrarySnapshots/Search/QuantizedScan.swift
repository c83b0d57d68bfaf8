internal import VectorSearch

/// Goes through the codes of vectors and keeps those that may be among the nearest.
struct QuantizedScan: Sendable {
  let query: QuantizedQuery
  let limit: Int
  let kernel: DotKernel
  let vectors: MappedVectors
  /// The vectors to look at, 64 a word.
  let selected: [UInt64]

  /// Below how many selected ones of 64 only those are computed; above, computing all is quicker than
  /// calling for each.
  private static let sparse = 16

  /// Looks at the vectors of some words.
  func shortlist(of words: Range<Int>) -> Shortlist {
    var list = Shortlist(limit: limit)
    query.codes.withUnsafeBufferPointer { codes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: VectorSelection.wordSize) { dots in
        for index in words where selected[index] != 0 {
          let word = selected[index]
          let first = index * VectorSelection.wordSize
          if word.nonzeroBitCount < Self.sparse {
            forEachBit(of: word) { scan(first + $0..<first + $0 + 1, bits: 1, codes, dots, &list) }
          } else {
            let range = word.trailingZeroBitCount..<VectorSelection.wordSize - word.leadingZeroBitCount
            scan(
              first + range.lowerBound..<first + range.upperBound, bits: word >> UInt64(range.lowerBound),
              codes,
              dots, &list)
          }
        }
      }
    }
    return list
  }

  /// Looks at those of at most 64 vectors in a row whose bits are set.
  @inline(__always)
  private func scan(
    _ ids: Range<Int>, bits: UInt64, _ codes: UnsafeBufferPointer<Int16>,
    _ dots: UnsafeMutableBufferPointer<Int32>, _ list: inout Shortlist
  ) {
    kernel.dot(codes, vectors.codes(of: ids), into: UnsafeMutableBufferPointer(rebasing: dots[..<ids.count]))
    forEachBit(of: bits) { bit in
      let id = ids.lowerBound + bit
      list.offer(
        id: id, similarity: query.similarity(dot: dots[bit], scale: vectors.scales[id]),
        error: query.error(residual: vectors.residuals[id]))
    }
  }

  @inline(__always)
  private func forEachBit(of word: UInt64, _ body: (Int) -> Void) {
    var left = word
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
