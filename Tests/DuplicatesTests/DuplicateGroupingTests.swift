import Testing

@testable import Duplicates

struct DuplicateGroupingTests {
  private func link(_ outer: Int, _ inner: Int, similarity: Double = 1) -> DuplicateLink {
    let match = PictureMatch(turn: .upright, similarity: similarity, coverage: 1, isEdited: false)
    return DuplicateLink(outer: outer, inner: inner, match: match)
  }

  private func members(_ count: Int, _ links: [DuplicateLink]) -> [[Int]] {
    DuplicateGrouping.groups(count: count, links: links, precedes: <).map { group in
      [group.center] + group.links.map { $0.outer == group.center ? $0.inner : $0.outer }
    }
  }

  @Test func holdsOnlyWhatIsLinkedToTheCenter() {
    // A chain of five look-alikes.
    #expect(members(5, [link(0, 1), link(1, 2), link(2, 3), link(3, 4)]) == [[1, 0, 2], [3, 4]])
  }

  @Test func centerIsThePictureWithMostLinks() {
    #expect(members(5, [link(0, 4), link(4, 1), link(2, 4), link(0, 1)]) == [[4, 0, 1, 2]])
  }

  @Test func equalCentersGoByTheGivenOrder() {
    let groups = DuplicateGrouping.groups(count: 2, links: [link(0, 1)]) { $0 > $1 }
    #expect(groups.map(\.center) == [1])
  }

  @Test func keepsTheBestOfSeveralLinks() {
    let links = [link(1, 0, similarity: 0.985), link(0, 1, similarity: 0.99), link(1, 0, similarity: 0.984)]
    for order in [links, links.reversed()] {
      let groups = DuplicateGrouping.groups(count: 2, links: order, precedes: <)
      #expect(groups.map(\.links) == [[links[1]]])
    }
  }

  @Test func noLinksMakeNoGroups() {
    #expect(DuplicateGrouping.groups(count: 3, links: [], precedes: <).isEmpty)
  }
}
