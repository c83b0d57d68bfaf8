public import Embeddings

/// Finds the stored embeddings most like a given one.
///
/// An index is an immutable value: to add pictures, a new one is made and
/// takes the place of the old one as a whole.
public protocol VectorIndex: Sendable {
  /// The number of components of every stored vector.
  var dimension: Int { get }

  /// The number of stored vectors.
  var count: Int { get }

  /// The vectors most like `query`, most alike first, equal ones by id.
  ///
  /// The answer is the same on every call.
  ///
  /// - Precondition: `query` has `dimension` components.
  /// - Parameters:
  ///   - query: What to look for.
  ///   - limit: The most to return; fewer come back from a smaller index, none for 0 or less.
  /// - Returns: At most `limit` neighbors.
  func nearest(to query: Embedding, limit: Int) -> [Neighbor]
}
