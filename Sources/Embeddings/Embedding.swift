/// A point in a model's image–text space: a vector of length one.
///
/// The dot product of two embeddings of the same model is their cosine similarity.
public struct Embedding: Sendable, Hashable {
  /// The components; their squares sum to 1 within rounding.
  public let values: [Float]

  /// How far the length of a vector may be from 1 for it to count as an embedding.
  ///
  /// Single precision stays far below at any dimension; vectors that others have kept in half
  /// precision come within it.
  public static let lengthTolerance = 1e-3

  /// Scales `values` to unit length; nil when they are empty, all zero or not finite.
  public init?(normalizing values: [Float]) {
    let length = Self.squaredLength(values).squareRoot()
    guard length.isFinite, length > 1e-12 else { return nil }
    self.values = values.map { Float(Double($0) / length) }
  }

  /// Keeps `values` to the last bit; nil unless they are of length one, within ``lengthTolerance``.
  ///
  /// For what was an embedding before it was stored: scaling it again could move its last bits.
  public init?(unit values: [Float]) {
    // Also false where a component is not a number.
    guard abs(Self.squaredLength(values).squareRoot() - 1) <= Self.lengthTolerance else { return nil }
    self.values = values
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

  private static func squaredLength(_ values: [Float]) -> Double {
    values.reduce(0) { $0 + Double($1) * Double($1) }
  }
}
