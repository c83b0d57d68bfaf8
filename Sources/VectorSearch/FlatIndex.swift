public import Embeddings

/// Compares the query with every stored vector: exact, with nothing to build or tune.
///
/// Vectors lie one after the other in one allocation, 4 bytes a component,
/// so 100,000 of 512 components take 205 MB. A query reads all of it once:
/// time grows with `count * dimension` and is bounded by the memory's speed.
public struct FlatIndex: VectorIndex {
  /// The number of components of every stored vector.
  public let dimension: Int
  /// The number of stored vectors.
  public let count: Int

  /// The components, each vector padded with zeros to a whole number of
  /// blocks; zeros change no dot product and spare the loop its tail.
  private let components: [Float]
  private let stride: Int

  /// Copies embeddings into an index; their ids are 0, 1, 2 … in the order given.
  ///
  /// - Precondition: Every embedding has `dimension` components, at least 1.
  /// - Parameters:
  ///   - embeddings: What to store.
  ///   - dimension: The number of components of each.
  public init(_ embeddings: some Sequence<Embedding>, dimension: Int) {
    precondition(dimension >= 1, "a vector needs at least one component, not \(dimension)")
    let stride = DotProduct.paddedCount(dimension)
    var components: [Float] = []
    components.reserveCapacity(embeddings.underestimatedCount * stride)
    var count = 0
    for embedding in embeddings {
      precondition(
        embedding.dimension == dimension,
        "vector \(count) has \(embedding.dimension) components, the index \(dimension)")
      components.append(contentsOf: embedding.values)
      components.append(contentsOf: repeatElement(0, count: stride - dimension))
      count += 1
    }
    self.dimension = dimension
    self.count = count
    self.stride = stride
    self.components = components
  }

  /// The vectors most like `query` among those selected, most alike first, equal ones by id.
  ///
  /// - Precondition: `query` has `dimension` components, and `selection` is one among `count`.
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most to return.
  ///   - selection: The vectors that may be returned; nil stands for all.
  /// - Returns: At most `limit` neighbors.
  /// - Complexity: O(n · (`dimension` + log `limit`)) for n selected vectors.
  public func nearest(to query: Embedding, limit: Int, among selection: VectorSelection?) -> [Neighbor] {
    checkQuestion(query, among: selection)
    guard count > 0, limit > 0 else { return [] }
    let padded = DotProduct.padded(query.values)
    var best = NearestSelection(limit: min(limit, count))
    padded.withUnsafeBytes { query in
      components.withUnsafeBytes { stored in
        let size = stride * MemoryLayout<Float>.size
        func offer(_ id: Int) {
          let vector = UnsafeRawBufferPointer(rebasing: stored[id * size..<(id + 1) * size])
          best.offer(id: id, similarity: DotProduct.ofBlocks(query, vector))
        }
        if let selection {
          selection.forEach(offer)
        } else {
          for id in 0..<count { offer(id) }
        }
      }
    }
    return best.sorted()
  }
}
