public import Embeddings

/// Finds the stored embeddings most like a given one.
///
/// An index is an immutable value: to add pictures, a new one is made and
/// takes the place of the old one as a whole.
public protocol VectorIndex: Sendable {
  /// The number of components of every stored vector.
  var dimension: Int { get }

  /// The number of places for vectors; ids are below it.
  var count: Int { get }

  /// The vectors most like `query` among those selected, most alike first, equal ones by id.
  ///
  /// What comes back is the ranking of all vectors with those left out that are not selected. It is the same
  /// on every call.
  ///
  /// - Precondition: `query` has `dimension` components, and `selection` is one among `count`.
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most to return; fewer come back from a smaller index, none for 0 or less.
  ///   - selection: The vectors that may be returned; nil stands for all.
  /// - Returns: At most `limit` neighbors.
  func nearest(to query: Embedding, limit: Int, among selection: VectorSelection?) -> [Neighbor]
}

extension VectorIndex {
  /// The vectors most like `query`, most alike first, equal ones by id.
  ///
  /// - Precondition: `query` has `dimension` components.
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most to return; fewer come back from a smaller index, none for 0 or less.
  /// - Returns: At most `limit` neighbors.
  public func nearest(to query: Embedding, limit: Int) -> [Neighbor] {
    nearest(to: query, limit: limit, among: nil)
  }

  /// Stops the program when a caller asks what this index cannot be asked.
  package func checkQuestion(_ query: Embedding, among selection: VectorSelection?) {
    precondition(
      query.dimension == dimension, "the query has \(query.dimension) components, the index \(dimension)")
    if let selection {
      precondition(
        selection.count == count, "the selection is one among \(selection.count), the index holds \(count)")
    }
  }
}
