/// The grouping of pictures by the links between them.
///
/// Links do not carry on: that a resembles b and b resembles c says nothing about a and c, and chains
/// of look-alikes would grow through a whole library. So every group has a center, and holds only pictures that were
/// compared with the center itself. Centers are the pictures with the most links, which is the uncut original
/// and not one of its crops. A picture whose every match has gone to other groups is in none.
public enum DuplicateGrouping {
  /// Pictures that show the same.
  public struct Group: Sendable, Hashable {
    /// The position of the picture that all others were compared with.
    public let center: Int
    /// The links to the others, by their position.
    public let links: [DuplicateLink]
  }

  /// Groups pictures.
  ///
  /// - Parameters:
  ///   - count: The number of pictures.
  ///   - links: Pairs that show the same, in any order and any number of times.
  ///   - precedes: Which of two pictures is to be the center if they have as many links; a total order.
  /// - Returns: Groups of two and more, by center; no picture is in two.
  public static func groups(
    count: Int, links: [DuplicateLink], precedes: (Int, Int) -> Bool
  ) -> [Group] {
    var best: [Pair: DuplicateLink] = [:]
    for link in links where link.outer != link.inner {
      let pair = Pair(link)
      if let known = best[pair], !isBetter(link, than: known) { continue }
      best[pair] = link
    }
    var neighbors: [Int: [Int: DuplicateLink]] = [:]
    for link in best.values {
      neighbors[link.outer, default: [:]][link.inner] = link
      neighbors[link.inner, default: [:]][link.outer] = link
    }
    let order = neighbors.keys.sorted { first, second in
      let (a, b) = (neighbors[first]?.count ?? 0, neighbors[second]?.count ?? 0)
      return a == b ? precedes(first, second) : a > b
    }
    var isTaken = [Bool](repeating: false, count: count)
    var groups: [Group] = []
    for center in order where !isTaken[center] {
      let free = (neighbors[center] ?? [:]).filter { !isTaken[$0.key] }.sorted { $0.key < $1.key }
      guard !free.isEmpty else { continue }
      isTaken[center] = true
      for (member, _) in free { isTaken[member] = true }
      groups.append(Group(center: center, links: free.map(\.value)))
    }
    return groups.sorted { $0.center < $1.center }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ link: DuplicateLink) {
      first = min(link.outer, link.inner)
      second = max(link.outer, link.inner)
    }
  }

  /// The better of two links between the same pictures; the order is total.
  private static func isBetter(_ link: DuplicateLink, than other: DuplicateLink) -> Bool {
    let (a, b) = (link.match, other.match)
    if a.similarity != b.similarity { return a.similarity > b.similarity }
    if a.coverage != b.coverage { return a.coverage > b.coverage }
    return (a.turn.rawValue, link.outer) < (b.turn.rawValue, other.outer)
  }
}
