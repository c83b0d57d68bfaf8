/// A point in a model's image–text space: a vector of length one.
///
/// The dot product of two embeddings of the same model is their cosine similarity.
public struct Embedding: Sendable, Hashable {
  /// The components; their squares sum to 1 within rounding.
  public let values: [Float]

  /// Scales `values` to unit length; nil when they are empty, all zero or not finite.
  public init?(normalizing values: [Float]) {
    let length = values.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    guard length.isFinite, length > 1e-12 else { return nil }
    self.values = values.map { Float(Double($0) / length) }
  }

  /// The number of components.
  public var dimension: Int { values.count }

  /// The cosine of the angle to `other`, −1…1.
  ///
  /// - Precondition: Both have the same dimension.
  public func similarity(to other: Embedding) -> Double {
    precondition(dimension == other.dimension, "\(dimension) components against \(other.dimension)")
    return Double(zip(values, other.values).reduce(Float(0)) { $0 + $1.0 * $1.1 })
  }
}
