public import Embeddings

/// An embedding in a byte a component, and how much of it the bytes leave out.
///
/// The vector is `scale · codes` plus a remainder no longer than `residual`; that bounds what any dot
/// product with it can be off by, so a search can tell which vectors it has to look at in full.
public struct QuantizedVector: Sendable, Hashable {
  /// The codes, −127…127, padded with zeros to a multiple of ``block``.
  public let codes: [Int8]
  /// What one step of a code stands for.
  public let scale: Float
  /// The length of what the codes leave out, rounded up.
  public let residual: Float

  /// The number of codes of a vector is a multiple of this: the width of the widest registers, in bytes.
  public static let block = 64

  /// The number of codes of a vector of `dimension` components.
  public static func codeCount(dimension: Int) -> Int { (dimension + block - 1) / block * block }

  /// Rounds each component to the nearest of 255 steps that span the largest one.
  public init(_ embedding: Embedding) {
    let largest = embedding.values.reduce(0) { max($0, abs($1)) }
    let scale = largest / 127
    var codes = [Int8](repeating: 0, count: Self.codeCount(dimension: embedding.dimension))
    var squares = 0.0
    for (index, value) in embedding.values.enumerated() {
      let code = min(max((value / scale).rounded(.toNearestOrEven), -127), 127)
      codes[index] = Int8(code)
      let rest = Double(value) - Double(scale) * Double(code)
      squares += rest * rest
    }
    self.codes = codes
    self.scale = scale
    // A billionth covers the roundings of the sum above many times.
    residual = Float(squares.squareRoot() * (1 + 1e-9)).nextUp
  }

  /// The sum of the products of the codes; exact.
  ///
  /// The plain version of what `CVectorKernels` does with many vectors.
  ///
  /// - Precondition: Both have as many codes.
  public func dot(_ query: QuantizedQuery) -> Int32 {
    precondition(codes.count == query.codes.count, "\(codes.count) codes against \(query.codes.count)")
    return zip(codes, query.codes).reduce(0) { $0 + Int32($1.0) * Int32($1.1) }
  }
}
