public import Embeddings

/// A query in whole numbers, to be compared with many quantized vectors, and what the comparison leaves open.
///
/// Write q = q̂ + ρ for the query and v = v̂ + ς for a stored vector, hats for what the codes stand for. Then
/// q·v = q̂·v̂ + q̂·ς + ρ·v, and by Cauchy and Schwarz q·v lies within |q̂||ς| + |ρ||v| of q̂·v̂, which whole
/// numbers give exactly. Codes of sixteen bits make ρ nearly nothing and cost no more than those of eight where
/// the sums are taken in 16-bit products anyway.
public struct QuantizedQuery: Sendable, Hashable {
  /// The codes, padded with zeros to a multiple of ``QuantizedVector/block``.
  ///
  /// So small that no sum of products with codes of eight bits leaves 32 bits, in whichever order it is taken.
  public let codes: [Int16]
  /// What one step of a code stands for.
  public let scale: Double
  /// The length of what the codes stand for, |q̂|, rounded up.
  public let length: Double
  /// How far a similarity may be off for a vector that its codes describe fully: |ρ||v|, and what single
  /// precision adds to the similarities that are looked for.
  public let slack: Double

  /// The largest number of codes for which the sums can be taken.
  public static let maximumCodeCount = 65_536

  /// Rounds each component to the nearest of the steps that the sums leave room for.
  ///
  /// - Precondition: The embedding has at most ``maximumCodeCount`` components.
  public init(_ embedding: Embedding) {
    let count = QuantizedVector.codeCount(dimension: embedding.dimension)
    precondition(count <= Self.maximumCodeCount, "\(embedding.dimension) components are too many")
    let largestCode = min(Int(Int16.max), Int(Int32.max) / (128 * count))
    let largest = Double(embedding.values.reduce(0) { max($0, abs($1)) })
    let scale = largest / Double(largestCode)
    var codes = [Int16](repeating: 0, count: count)
    var (lengthSquared, restSquared) = (0, 0.0)
    for (index, value) in embedding.values.enumerated() {
      let code = min(max(Int((Double(value) / scale).rounded()), -largestCode), largestCode)
      codes[index] = Int16(code)
      lengthSquared += code * code
      let rest = Double(value) - scale * Double(code)
      restSquared += rest * rest
    }
    self.codes = codes
    self.scale = scale
    // The billionths cover the roundings of double precision, here and in `similarity(dot:scale:)`.
    length = scale * Double(lengthSquared).squareRoot() * (1 + 1e-9)
    slack =
      restSquared.squareRoot() * (1 + 1e-9) * (1 + Embedding.lengthTolerance)
      + DotProduct.roundingError(dimension: embedding.dimension) + 1e-12
  }

  /// The similarity that the codes alone give.
  ///
  /// - Parameters:
  ///   - dot: The sum of the products of the codes.
  ///   - scale: The scale of the stored vector.
  /// - Returns: An approximate similarity.
  @inline(__always)
  public func similarity(dot: Int32, scale: Float) -> Double { self.scale * Double(scale) * Double(dot) }

  /// How far ``similarity(dot:scale:)`` may be from the similarity that ``FlatIndex`` finds.
  ///
  /// - Parameter residual: The length of what the codes of the stored vector leave out.
  /// - Returns: A bound that holds for every embedding.
  @inline(__always)
  public func error(residual: Float) -> Double { length * Double(residual) + slack }
}
