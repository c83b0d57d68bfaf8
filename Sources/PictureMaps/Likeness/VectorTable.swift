public import Embeddings

/// Vectors of one dimension, one after the other in one allocation.
///
/// Each takes 4 bytes a component; rows are padded with zeros to whole blocks of eight, which spares loops their
/// tail and changes no distance.
public struct VectorTable: Sendable {
  /// The number of components of every vector.
  public let dimension: Int
  /// The number of vectors.
  public private(set) var count = 0

  let stride: Int
  private(set) var components: [Float] = []

  /// The lanes of one step of a loop over components.
  static let block = 8

  /// Makes an empty table.
  ///
  /// - Precondition: `dimension` is at least 1.
  /// - Parameters:
  ///   - dimension: The number of components of every vector.
  ///   - capacity: How many vectors to reserve memory for.
  public init(dimension: Int, capacity: Int = 0) {
    precondition(dimension >= 1, "a vector needs at least one component, not \(dimension)")
    self.dimension = dimension
    stride = (dimension + Self.block - 1) / Self.block * Self.block
    components.reserveCapacity(capacity * stride)
  }

  /// Adds an embedding as the last row.
  ///
  /// - Precondition: It has ``dimension`` components.
  public mutating func append(_ embedding: Embedding) { append(embedding.values) }

  /// Adds a vector of finite components as the last row.
  mutating func append(_ values: [Float]) {
    precondition(
      values.count == dimension, "a vector of \(values.count) components among those of \(dimension)")
    components.append(contentsOf: values)
    components.append(contentsOf: repeatElement(0, count: stride - dimension))
    count += 1
  }

  /// The rows with these numbers, in this order.
  func rows(_ numbers: some Collection<Int>) -> VectorTable {
    var table = VectorTable(dimension: dimension, capacity: numbers.count)
    for number in numbers {
      table.components.append(contentsOf: components[number * stride..<(number + 1) * stride])
    }
    table.count = numbers.count
    return table
  }

  /// Lends all rows: row i begins at i · `stride`.
  func withRows<Result, Failure: Error>(
    _ body: (UnsafePointer<Float>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // An empty table has no address of its own.
    let components = components.isEmpty ? [0] : components
    return try components.withUnsafeBufferPointer { buffer throws(Failure) in
      guard let base = buffer.baseAddress else { preconditionFailure("there is a component") }
      return try body(base)
    }
  }
}
