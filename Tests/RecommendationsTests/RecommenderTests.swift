import ColorScience
import Embeddings
import Recommendations
import Testing

struct RecommenderTests {
  private let red = signature(["#c1121f": 1])
  private let blue = signature(["#0000ff": 1])

  @Test func ranksByLooksAloneWithoutColors() throws {
    let candidates = [
      candidate(1, degrees: 40, red), candidate(2, degrees: 10, blue), candidate(3, degrees: 20, red),
    ]
    let found = Recommender(paletteWeight: 0.35).recommend(from: candidates, for: try query(.any), limit: 3)
    #expect(found.map(\.id) == [2, 3, 1])
    #expect(found.map(\.rank) == [1, 2, 3])
    #expect(found.map(\.visualScore) == found.map(\.score))
    #expect(found.allSatisfy { $0.paletteScore == nil })
  }

  @Test func letsColorsDecideBetweenLookAlikes() throws {
    let candidates = [
      candidate(1, degrees: 10, red), candidate(2, degrees: 11, blue), candidate(3, degrees: 60, red),
    ]
    let found = Recommender(paletteWeight: 0.35).recommend(
      from: candidates, for: try query(.like(blue)), limit: 3)
    #expect(found.map(\.id) == [2, 1, 3])
  }

  @Test(arguments: [(0.0, [1, 2]), (1.0, [2, 1])])
  func mixesByThePaletteWeight(weight: Double, expected: [Int]) throws {
    let candidates = [candidate(1, degrees: 10, red), candidate(2, degrees: 60, blue)]
    let found = Recommender(paletteWeight: weight)
      .recommend(from: candidates, for: try query(.like(blue)), limit: 2)
    #expect(found.map(\.id) == expected)
  }

  @Test func stretchesCosinesOverThePool() throws {
    let candidates = [
      candidate(1, degrees: 0, red), candidate(2, degrees: 60, red), candidate(3, degrees: 90, red),
    ]
    let found = Recommender(paletteWeight: 0.35).recommend(from: candidates, for: try query(.any), limit: 3)
    let expected = [1, 0.5, 0]
    #expect(zip(found, expected).allSatisfy { abs(($0.visualScore ?? -1) - $1) < 1e-6 })
    #expect(zip(found, expected).allSatisfy { abs(($0.similarity ?? -1) - $1) < 1e-6 })
  }

  @Test func scoresAPoolOfEqualsAsOneNotNaN() throws {
    let candidates = [candidate(5, degrees: 30, red), candidate(4, degrees: 30, red)]
    let found = Recommender(paletteWeight: 0.35).recommend(
      from: candidates, for: try query(.like(red)), limit: 2)
    #expect(found.map(\.visualScore) == [1, 1])
    #expect(found.map(\.id) == [4, 5])
  }

  @Test func doesNotDependOnTheOrderOfCandidates() throws {
    let candidates = (0..<30).map { candidate($0, degrees: Double($0 % 7) * 10, $0 % 2 == 0 ? red : blue) }
    let recommender = Recommender(paletteWeight: 0.35, diversity: 0.25)
    let query = try query(.bestMatches)
    let forward = recommender.recommend(from: candidates, for: query, limit: 10)
    #expect(recommender.recommend(from: candidates.reversed(), for: query, limit: 10) == forward)
  }

  @Test func findsAWantedAccent() throws {
    let accented = signature(["#f4f1de": 0.95, "#0000ff": 0.05])
    let wish = try #require(ColorWish([RGBColor(red: 0, green: 0, blue: 255)]))
    let candidates = [
      candidate(1, degrees: 10, red), candidate(2, degrees: 20, accented), candidate(3, degrees: 80, red),
    ]
    let found = Recommender(paletteWeight: 0.35)
      .recommend(from: candidates, for: try query(.wished(wish)), limit: 3)
    #expect(found.map(\.id) == [2, 1, 3])
    #expect(found[0].paletteScore == 1)
  }

  @Test func gathersTheColorsOfTheBestMatches() throws {
    let best = (1...5).map { candidate($0, degrees: Double($0), red) }
    let candidates =
      best + [
        candidate(6, degrees: 40, blue), candidate(7, degrees: 42, red), candidate(8, degrees: 90, red),
      ]
    let found = Recommender(paletteWeight: 0.25)
      .recommend(from: candidates, for: try query(.bestMatches), limit: 8)
    #expect(found.map(\.id) == [1, 2, 3, 4, 5, 7, 6, 8])
  }

  @Test func ranksAPictureOfUnknownColorsAsUnlike() throws {
    let candidates = [
      candidate(1, degrees: 10, nil), candidate(2, degrees: 11, red), candidate(3, degrees: 90, red),
    ]
    let found = Recommender(paletteWeight: 0.35).recommend(
      from: candidates, for: try query(.like(red)), limit: 3)
    #expect(found.map(\.id) == [2, 1, 3])
    #expect(found[1].paletteScore == nil)
  }

  @Test func looksOnWhenNoMatchHasKnownColors() throws {
    let found = Recommender(paletteWeight: 0.25)
      .recommend(from: [candidate(1, degrees: 10, nil)], for: try query(.bestMatches), limit: 3)
    #expect(found.map(\.score) == [1])
  }

  /// 2 looks just like 1; 3 fits less well but differs.
  @Test(arguments: [(0.0, [1, 2]), (0.5, [1, 3])])
  func variesTheAnswerByItsDiversity(diversity: Double, expected: [Int]) throws {
    let candidates = [
      candidate(1, degrees: 10, red), candidate(2, degrees: 11, red), candidate(3, degrees: -40, red),
      candidate(4, degrees: 90, red),
    ]
    let found = Recommender(paletteWeight: 0, diversity: diversity)
      .recommend(from: candidates, for: try query(.any), limit: 2)
    #expect(found.map(\.id) == expected)
    #expect(found.map(\.rank) == [1, 2])
  }

  /// Unbounded, variety would take 4, which has nothing to do with the query.
  @Test(arguments: [(nil, [1, 4]), (3, [1, 3])] as [(Int?, [Int])])
  func reachesNoFurtherForVarietyThanTold(reach: Int?, expected: [Int]) throws {
    let candidates = [
      candidate(1, degrees: 10, red), candidate(2, degrees: 11, red), candidate(3, degrees: 30, red),
      candidate(4, degrees: 90, red),
    ]
    let found = Recommender(paletteWeight: 0, diversity: 0.9, reach: reach)
      .recommend(from: candidates, for: try query(.any), limit: 2)
    #expect(found.map(\.id) == expected)
  }

  @Test func reachesFurtherRatherThanComingUpShort() throws {
    let candidates = [
      candidate(1, degrees: 0, red), candidate(2, degrees: 1, red), candidate(3, degrees: 60, red),
    ]
    let found = Recommender(paletteWeight: 0, duplicateSimilarity: NearDuplicates.similarity, reach: 2)
      .recommend(from: candidates, for: try query(.any), limit: 2)
    #expect(found.map(\.id) == [1, 3])
  }

  /// The cosine of 20 degrees is .940, that of 19 degrees .946.
  @Test func leavesOutNearDuplicatesOfWhatItPicked() throws {
    let candidates = [
      candidate(1, degrees: 0, red), candidate(2, degrees: 19, red), candidate(3, degrees: 30, red),
    ]
    let recommender = Recommender(paletteWeight: 0, duplicateSimilarity: NearDuplicates.similarity)
    #expect(recommender.recommend(from: candidates, for: try query(.any), limit: 3).map(\.id) == [1, 3])
  }

  @Test(arguments: [0, -1], [0, 0.25])
  func returnsNothingForNoLimit(limit: Int, diversity: Double) throws {
    let recommender = Recommender(paletteWeight: 0.35, diversity: diversity)
    #expect(
      recommender.recommend(from: [candidate(1, degrees: 0, red)], for: try query(.any), limit: limit).isEmpty
    )
  }

  @Test(arguments: [0, 0.25])
  func returnsNothingFromNoCandidates(diversity: Double) throws {
    let recommender = Recommender(paletteWeight: 0.35, diversity: diversity)
    #expect(recommender.recommend(from: [], for: try query(.bestMatches), limit: 5).isEmpty)
  }

  @Test(arguments: [(1, 200), (20, 200), (21, 210), (100, 1000), (-1, 200)])
  func fetchesAPoolLargerThanTheAnswer(limit: Int, expected: Int) {
    #expect(Recommender.poolSize(limit: limit) == expected)
  }

  @Test func refusesWeightsOutsideTheirRange() async {
    await #expect(processExitsWith: .failure) { _ = Recommender(paletteWeight: 1.5) }
    await #expect(processExitsWith: .failure) { _ = Recommender(paletteWeight: 0.5, diversity: -.ulpOfOne) }
  }

  private func query(_ colors: RecommendationQuery.Colors) throws -> RecommendationQuery {
    RecommendationQuery(embedding: direction(degrees: 0), colors: colors)
  }

  private func candidate(_ id: Int, degrees: Double, _ palette: PaletteSignature?) -> Candidate {
    Candidate(id: id, embedding: direction(degrees: degrees), palette: palette)
  }
}
