import ColorScience
import Embeddings
import PinPalettesTesting
import Recommendations
import Testing
import Vibes

/// Whole queries, from their text to the order of the answer.
struct SearchRankingTests {
  @Test(arguments: [
    ("dog + #0000ff", 0.5), ("dog + #0000ff:0.4", 0.4 / 1.4), ("dog - cat + 2:#0000ff", 0.5),
    ("dog + vibe:noir + #0000ff:2", 0.5), ("#0000ff", 1), ("dog", 0.35), ("a.jpg", 0.25),
    ("dog + a.jpg", 0.25),
    ("vibe:noir", 0), ("dog - b.jpg", 0.35),
  ])
  func weighsColorsByTheQuery(line: String, expected: Double) throws {
    #expect(abs(try resolved(line).defaultPaletteWeight - expected) < 1e-12)
  }

  @Test func colorsAloneNeedNoEmbedding() throws {
    let candidates = [
      Candidate(id: 1, embedding: nil, palette: signature(["#ff0000": 1])),
      Candidate(id: 2, embedding: nil, palette: signature(["#f4f1de": 0.97, "#0000ff": 0.03])),
      Candidate(id: 3, embedding: nil, palette: nil),
    ]
    let found = Recommender(paletteWeight: 0.1).recommend(
      from: candidates, for: try resolved("#0000ff"), limit: 3)
    #expect(found.map(\.id) == [2, 1, 3])
    #expect(found.map(\.score) == [1, 0, 0])
    #expect(found.allSatisfy { $0.visualScore == nil })
  }

  @Test func moodsCountByTheirScores() throws {
    let candidates = [0.2, 0.9, 0.5].enumerated().map { id, score in
      Candidate(id: id, embedding: nil, palette: nil, facts: PictureSample(scores: [.noir: score]))
    }
    let wanted = Recommender().recommend(from: candidates, for: try resolved("vibe:noir"), limit: 3)
    #expect(wanted.map(\.id) == [1, 2, 0])
    let avoided = Recommender().recommend(
      from: candidates, for: try resolved("- vibe:noir width>1"), limit: 3)
    #expect(avoided.map(\.id) == [0, 2, 1])
  }

  /// The spread of warmth is about 47, that of brightness 32.
  @Test func filtersAloneOrderByTheirMargin() throws {
    let values = [(21.0, 59.0), (60.0, 58.0), (30.0, 20.0)]
    let candidates = values.enumerated().map { id, value in
      Candidate(
        id: id, embedding: nil, palette: nil,
        facts: PictureSample(metrics: [.warmth: value.0, .brightness: value.1]))
    }
    let found = Recommender().recommend(
      from: candidates, for: try resolved("warmth>20 brightness<60"), limit: 3)
    #expect(found.map(\.id) == [2, 1, 0])
    #expect(found.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func otherFiltersLeaveTheOrderOfIDs() throws {
    let candidates = [3, 1, 2].map { Candidate(id: $0, embedding: nil, palette: nil, facts: PictureSample()) }
    let found = Recommender().recommend(
      from: candidates, for: try resolved("width>10 folder:library"), limit: 3)
    #expect(found.map(\.id) == [1, 2, 3])
  }

  @Test func scoresALibraryAsTheRecommenderDoes() throws {
    for line in ["#0000ff - #ff0000", "vibe:noir + #0000ff:0.5", "warmth>20", "vibe:noir - vibe:neon"] {
      let query = try resolved(line)
      let palette = palette(["#1020f0": 0.4, "#d01010": 0.1, "#808080": 0.5])
      let facts = PictureSample(metrics: [.warmth: 31], scores: [.noir: 0.3, .neon: 0.8])
      let candidate = Candidate(id: 0, embedding: nil, palette: PaletteSignature(palette), facts: facts)
      let expected = try #require(
        Recommender().recommend(from: [candidate], for: query, limit: 1).first?.score)
      let score = LibraryScorer(query).score(palette: PaletteLanes(palette), facts: facts)
      #expect(abs(score - expected) < 1e-3, "\(line): \(score) \(expected)")
    }
  }

  @Test(arguments: [(0.0, false), (0.0, true), (0.3, false), (0.3, true)])
  func pagesGoOnWhereTheLastOneEnded(diversity: Double, leavesOut: Bool) throws {
    var random = SeededGenerator(seed: 9)
    let candidates = (0..<200).map { id in
      Candidate(
        id: id,
        embedding: direction(degrees: Double.random(in: 0...80, using: &random)),
        palette: signature(["#c1121f": 1]), perceptualHash: UInt64.random(in: 0...UInt64.max, using: &random))
    }
    let query = RecommendationQuery(embedding: direction(degrees: 0), colors: .any)
    let recommender = Recommender(
      diversity: diversity, duplicates: leavesOut ? DuplicateRule(similarity: 0.99999) : nil)
    let whole = recommender.recommend(from: candidates, for: query, limit: 60)
    let pages = [0, 20, 40].flatMap {
      recommender.recommend(from: candidates, for: query, limit: 20, offset: $0)
    }
    #expect(pages.map(\.id) == whole.map(\.id))
    #expect(pages.map(\.rank) == Array(1...60))
    #expect(recommender.recommend(from: candidates, for: query, limit: 20, offset: 1000).isEmpty)
  }

  @Test func leavesOutWhatScoresTooLow() throws {
    let candidates = [0, 30, 60, 90].enumerated().map {
      Candidate(id: $0, embedding: direction(degrees: Double($1)), palette: nil)
    }
    let query = RecommendationQuery(embedding: direction(degrees: 0), colors: .any)
    let found = Recommender(minimumScore: 0.5 - 1e-6).recommend(from: candidates, for: query, limit: 10)
    #expect(found.map(\.id) == [0, 1, 2])
  }

  @Test func perceptualHashesTellCopiesWhereCosinesDoNot() throws {
    let candidates = [
      (1, 0.0, 0b0 as UInt64?), (2, 40.0, 0b11_1111), (3, 60.0, 0b111_1111), (4, 80.0, nil),
    ].map { Candidate(id: $0.0, embedding: direction(degrees: $0.1), palette: nil, perceptualHash: $0.2) }
    let query = RecommendationQuery(embedding: direction(degrees: 0), colors: .any)
    let found = Recommender(duplicates: DuplicateRule()).recommend(from: candidates, for: query, limit: 10)
    #expect(found.map(\.id) == [1, 3, 4])
    #expect(found[0].explanation.duplicatesLeftOut == 1)
  }

  @Test func aGivenRangeKeepsScoresComparableAcrossPools() throws {
    let query = RecommendationQuery(embedding: direction(degrees: 0), colors: .any)
    let far = Candidate(id: 7, embedding: direction(degrees: 90), palette: nil)
    let found = Recommender().recommend(
      from: [far], for: query, limit: 1, visualRange: VisualRange([0.5, 1]))
    #expect(abs((found.first?.score ?? 0) + 1) < 1e-6)
  }

  @Test(arguments: [
    ([0.5, 0.5], 0.4, 0.0), ([0.5, 0.5], 0.5, 1), ([0.2, 0.7], -5, -1), ([0.2, 0.7], 0.7, 1),
  ])
  func scoresLieBetweenMinusOneAndOne(range: [Double], similarity: Double, expected: Double) {
    #expect(VisualRange(range).score(similarity) == expected)
  }

  private func resolved(_ line: String) throws -> RecommendationQuery {
    let query = try SearchQuery(parsing: line)
    let terms = query.terms.filter(\.term.needsModel).map {
      VisualQuery.Term(label: "\($0.term)", embedding: direction(degrees: 10), weight: $0.weight)
    }
    // Terms of the test lie on one point and must not cancel out.
    let visual =
      VisualQuery(terms)
      ?? VisualQuery([VisualQuery.Term(label: "", embedding: direction(degrees: 10), weight: 2)])
    return RecommendationQuery(
      query, visual: terms.isEmpty ? nil : visual,
      palettes: ["a.jpg": signature(["#00ff00": 1]), "b.jpg": signature(["#00ff00": 1])])
  }
}
