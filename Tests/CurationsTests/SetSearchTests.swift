import Recommendations
import Testing

@testable import Curations

@Suite("Set search")
struct SetSearchTests {
  typealias Sample = CurationSample

  /// Nine pictures of mixed colors and subjects.
  static let pictures: [CurationCandidate] = (0..<9).map { id in
    Sample.picture(
      id, relevance: 1 - Double((id * 5) % 9) / 12,
      palette: [Sample.blue, Sample.orange, Sample.darkBlue, Sample.paleBlue][(id * 7) % 4], subject: id % 3)
  }

  static func value(
    of set: [Int], pairs: PairTable, redundancy: Redundancy, weights: CurationWeights, hero: Int? = nil
  ) -> Double {
    set.reduce(0) { sum, picture in
      let others = set.filter { $0 != picture }
      // The sum over all pairs, those with the hero three times, and as many as pictures in the mean.
      let weighted = others.reduce(0) {
        $0 + pairs.harmony(picture, $1) * (picture == hero || $1 == hero ? 3 : 1)
      }
      let harmony = weighted / Double(max(others.count + (hero == nil ? 0 : 2), 1))
      let repetition = others.map { redundancy.of(picture, $0) }.max() ?? 0
      return sum + weights.relevance * pictures[picture].relevance + weights.harmony * harmony
        - weights.redundancy * repetition
    }
  }

  @Test(
    "An exchange promises just what the value of the set gains", arguments: [0.0, 0.5, 1.0], [nil, 8])
  func exactChange(_ cohesion: Double, hero: Int?) throws {
    let pairs = PairTable(Self.pictures)
    let redundancy = Redundancy(pairs, duplicateSimilarity: NearDuplicates.similarity)
    let weights = CurationWeights(cohesion: cohesion, diversity: 0.4)
    var search = SetSearch(
      relevances: Self.pictures.map(\.relevance), pairs: pairs, redundancy: redundancy, weights: weights,
      hero: hero)
    for picture in [8, 1, 4, 7] { search.add(picture) }
    func value(_ set: [Int]) -> Double {
      Self.value(of: set, pairs: pairs, redundancy: redundancy, weights: weights, hero: hero)
    }
    let before = value(search.members)
    let exchange = try #require(search.bestExchange(for: 0, keeping: 1))
    var after = search.members
    after[exchange.slot] = 0
    let gain = value(after) - before
    #expect(abs(exchange.change.total - gain) < 1e-9)
  }

  @Test("What is found cannot be bettered by any one exchange", arguments: [0.0, 0.5, 1.0])
  func localOptimum(_ cohesion: Double) {
    let pairs = PairTable(Self.pictures)
    let redundancy = Redundancy(pairs, duplicateSimilarity: NearDuplicates.similarity)
    let weights = CurationWeights(cohesion: cohesion, diversity: 0.4)
    var search = SetSearch(
      relevances: Self.pictures.map(\.relevance), pairs: pairs, redundancy: redundancy, weights: weights)
    search.fill(to: 4)
    search.improve(keeping: 0)
    let found = Self.value(of: search.members, pairs: pairs, redundancy: redundancy, weights: weights)
    for slot in 0..<4 {
      for picture in 0..<9 where !search.members.contains(picture) {
        var other = search.members
        other[slot] = picture
        #expect(
          Self.value(of: other, pairs: pairs, redundancy: redundancy, weights: weights) <= found + 1e-8)
      }
    }
  }

  @Test("Members that are to stay are never exchanged")
  func fixed() {
    let pairs = PairTable(Self.pictures)
    var search = SetSearch(
      relevances: Self.pictures.map(\.relevance), pairs: pairs,
      redundancy: Redundancy(pairs, duplicateSimilarity: NearDuplicates.similarity),
      weights: CurationWeights(cohesion: 1, diversity: 0.5))
    search.add(2)
    search.add(6)
    search.fill(to: 5)
    search.improve(keeping: 2)
    #expect(Array(search.members.prefix(2)) == [2, 6])
    #expect(Set(search.members).count == 5)
  }
}
