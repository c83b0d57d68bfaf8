internal import CVectorKernels

/// One way to compute dot products of codes; all give the same numbers.
struct DotKernel: Sendable {
  /// What `CVectorKernels` calls it, such as `avx2`.
  let name: String
  private let variant: CInt

  /// Every way that this processor knows, the fastest last.
  static var all: [DotKernel] {
    (0..<pinpalettes_kernel_count()).compactMap { variant in
      pinpalettes_kernel_name(variant).map { DotKernel(name: String(cString: $0), variant: variant) }
    }
  }

  /// The fastest that this processor knows.
  static let fastest = all.last ?? DotKernel(name: "plain", variant: 0)

  /// Computes the dot product of a query with each of some rows that lie one after the other.
  ///
  /// - Parameters:
  ///   - query: The codes of the query, a multiple of 64.
  ///   - rows: The codes of the rows, as many for each as the query has.
  ///   - dots: Where the products go; as many as there are rows.
  @inline(__always)
  func dot(
    _ query: UnsafeBufferPointer<Int16>, _ rows: UnsafeRawBufferPointer,
    into dots: UnsafeMutableBufferPointer<Int32>
  ) {
    guard let queryStart = query.baseAddress, let start = rows.baseAddress, let dotsStart = dots.baseAddress
    else { return }
    precondition(rows.count == query.count * dots.count, "\(rows.count) codes for \(dots.count) rows")
    pinpalettes_dot_rows(
      variant, queryStart, start.assumingMemoryBound(to: Int8.self), query.count, dots.count, dotsStart)
  }
}
