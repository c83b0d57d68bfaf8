/// The vectors that may be among the nearest, by bounds on their similarities alone.
///
/// As soon as `limit` vectors are known to reach a similarity, the floor, a vector that cannot reach it is
/// not among the nearest. All others are kept and have to be looked at in full.
package struct Shortlist {
  /// A vector that may be among the nearest.
  package struct Entry {
    package let id: Int
    /// A similarity that it does not exceed.
    package let upper: Float
  }

  private var lowerBounds: NearestSelection
  private var floor = -Double.infinity
  private var kept: [Entry] = []
  /// How many are kept before those that a risen floor rules out are dropped.
  private var roomy: Int

  /// How many are kept.
  var keptCount: Int { kept.count }

  /// Makes an empty list for the nearest `limit`, at least 1.
  package init(limit: Int) {
    lowerBounds = NearestSelection(limit: limit)
    roomy = 4 * limit + 4096
  }

  /// Takes a vector in unless it cannot be among the nearest.
  ///
  /// - Parameters:
  ///   - id: Which vector; no two have the same.
  ///   - similarity: An approximation of its similarity.
  ///   - error: How far the approximation may be off.
  @inline(__always)
  package mutating func offer(id: Int, similarity: Double, error: Double) {
    // Also true where damage has left something that is no number: such a vector is looked at.
    if !(similarity + error < floor) { keep(id: id, similarity: similarity, error: error) }
  }

  /// The vectors of several lists that may be among the nearest of all, by falling upper bound, equal ones by id.
  package static func merged(_ lists: [Shortlist]) -> [Entry] {
    var lowerBounds = lists.first?.lowerBounds
    for list in lists.dropFirst() { lowerBounds?.merge(list.lowerBounds) }
    let floor = Double(lowerBounds?.floor ?? -.infinity)
    return lists.flatMap { $0.kept.filter { !(Double($0.upper) < floor) } }
      .sorted { ($1.upper, $0.id) < ($0.upper, $1.id) }
  }

  @inline(never)
  private mutating func keep(id: Int, similarity: Double, error: Double) {
    // Rounded away from the similarity: single precision must not narrow the bounds.
    kept.append(Entry(id: id, upper: Float(similarity + error).nextUp))
    lowerBounds.offer(id: id, similarity: Float(similarity - error).nextDown)
    floor = Double(lowerBounds.floor)
    if kept.count > roomy {
      kept.removeAll { Double($0.upper) < floor }
      roomy = max(roomy, 2 * kept.count)
    }
  }
}
