import PinPalettesTesting
import Testing

@testable import VectorSearch

struct ShortlistTests {
  /// Similarities, and approximations of them within the error that is told.
  private func offers(_ count: Int) -> [(similarity: Double, approximate: Double, error: Double)] {
    var random = SeededGenerator(seed: 8)
    return (0..<count).map { _ in
      // Few different values, so that ties are common.
      let similarity = Double(Int.random(in: 0..<200, using: &random)) / 200
      let error = Double.random(in: 0...0.05, using: &random)
      return (similarity, similarity + Double.random(in: -error...error, using: &random), error)
    }
  }

  @Test(arguments: [1, 10, 500], [1, 2, 7])
  func keepsAllThatMayBeAmongTheNearest(limit: Int, lists count: Int) {
    let offers = offers(3000)
    var lists = Array(repeating: Shortlist(limit: limit), count: count)
    for (id, offer) in offers.enumerated() {
      lists[id % count].offer(id: id, similarity: offer.approximate, error: offer.error)
    }
    let kept = Set(Shortlist.merged(lists).map(\.id))
    let nearest = offers.indices.sorted { (-offers[$0].similarity, $0) < (-offers[$1].similarity, $1) }
    #expect(kept.isSuperset(of: nearest.prefix(limit)))
    #expect(kept.count < limit + 1000)
  }

  @Test func putsTheMostPromisingFirst() {
    var list = Shortlist(limit: 10)
    for (id, offer) in offers(300).enumerated() {
      list.offer(id: id, similarity: offer.approximate, error: offer.error)
    }
    let upper = Shortlist.merged([list]).map(\.upper)
    #expect(upper == upper.sorted(by: >))
  }

  /// The worst order: each is better than all before, so none can be ruled out when it comes.
  @Test func dropsWhatHasBeenRuledOutMeanwhile() {
    var list = Shortlist(limit: 5)
    for id in 0..<100_000 { list.offer(id: id, similarity: Double(id) / 100_000, error: 0) }
    #expect(Shortlist.merged([list]).prefix(5).map(\.id) == [99_999, 99_998, 99_997, 99_996, 99_995])
    #expect(list.keptCount < 10_000)
  }
}
