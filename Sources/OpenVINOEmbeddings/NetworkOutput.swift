import Embeddings

/// What a network returned: vectors, or a vector for each token.
struct NetworkOutput {
  /// `[items, dimension]` or `[items, tokens, dimension]`.
  let shape: [Int]
  /// In row-major order.
  let values: [Float]

  /// The embeddings of all items.
  ///
  /// - Parameters:
  ///   - items: How many pictures or texts were asked about.
  ///   - pooling: How the vectors of an item's tokens become one; nil when there is one.
  ///   - tokenCount: How many tokens of an item are not padding; nil for all.
  ///   - dimension: What the manifest says.
  ///   - subject: The network's file.
  /// - Returns: An embedding an item, in order.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when the shape is not the manifest's, or
  ///   `invalidOutput` when the numbers point nowhere.
  func embeddings(
    items: Int, pooling: ModelManifest.Pooling? = nil, tokenCount: Int? = nil, dimension: Int, subject: String
  ) throws(EmbeddingsError) -> [Embedding] {
    guard shape.count == (pooling == nil ? 2 : 3), shape[0] == items, shape.last == dimension else {
      let expected = pooling == nil ? "[\(items), \(dimension)]" : "[\(items), tokens, \(dimension)]"
      throw EmbeddingsError(
        .damagedModel, subject: subject, reason: "the network returns \(shape), the manifest says \(expected)"
      )
    }
    var embeddings: [Embedding] = []
    for item in 0..<items {
      let count = values.count / items
      let vector = pooled(values[item * count..<(item + 1) * count], pooling, tokenCount, dimension)
      guard let embedding = Embedding(normalizing: vector) else {
        throw EmbeddingsError(
          .invalidOutput, subject: subject,
          reason: "the network returned zeros or numbers that are not finite")
      }
      embeddings.append(embedding)
    }
    return embeddings
  }

  private func pooled(
    _ rows: ArraySlice<Float>, _ pooling: ModelManifest.Pooling?, _ tokenCount: Int?, _ dimension: Int
  ) -> [Float] {
    guard let pooling else { return Array(rows) }
    let tokens = min(max(tokenCount ?? Int.max, 1), rows.count / dimension)
    switch pooling {
    case .first: return Array(rows.prefix(dimension))
    case .last: return Array(rows.dropFirst(max(tokens - 1, 0) * dimension).prefix(dimension))
    case .mean:
      // The sum will do: embeddings have length one in any case.
      return rows.prefix(tokens * dimension).enumerated().reduce(
        into: [Float](repeating: 0, count: dimension)
      ) {
        $0[$1.offset % dimension] += $1.element
      }
    }
  }
}
