import ColorScience
import Embeddings
import Recommendations
import Testing
import Vibes

struct ExplanationTests {
  private func found(_ line: String, _ candidates: [Candidate], _ recommender: Recommender = Recommender())
    throws
    -> [Recommendation]
  {
    let query = try SearchQuery(parsing: line)
    let terms = query.terms.filter(\.term.needsModel).enumerated().map {
      VisualQuery.Term(
        label: "\($1.term)", embedding: direction(degrees: Double($0) * 30), weight: $1.weight)
    }
    return recommender.recommend(
      from: candidates,
      for: RecommendationQuery(
        query, visual: VisualQuery(terms), palettes: ["a.jpg": signature(["#1d35b0": 0.7, "#f4f1de": 0.3])]),
      limit: 10)
  }

  private func candidate(
    _ id: Int, _ degrees: Double,
    _ colors: KeyValuePairs<String, Double> = ["#e07a5f": 0.12, "#1d35b0": 0.88]
  ) -> Candidate {
    Candidate(
      id: id, embedding: direction(degrees: degrees), palette: signature(colors),
      facts: PictureSample(metrics: [.warmth: 34.12], scores: [.noir: 0.25]))
  }

  @Test func tellsThePartsOfAScore() throws {
    let results = try found(
      #""a dog" - "people" + #e07a5f + vibe:noir warmth>20"#, [candidate(1, 10), candidate(2, 70)])
    for result in results {
      let reasons = result.explanation
      #expect(abs(reasons.visualPart - 0.5) < 1e-12)
      #expect(abs(reasons.palettePart - 0.25) < 1e-12)
      #expect(abs(reasons.vibePart - 0.25) < 1e-12)
      let sum =
        reasons.visualPart * (reasons.visualScore ?? 0) + reasons.palettePart * (reasons.paletteScore ?? 0)
        + reasons.vibePart * (reasons.vibeScore ?? 0)
      #expect(abs(sum - result.score) < 1e-12)
      #expect(reasons.terms.map(\.weight) == [1, -1])
      #expect(reasons.filters.map(\.value) == ["34.1"])
    }
  }

  @Test func tellsWhichSwatchMatchedWhich() throws {
    let result = try #require(try found("#e07a5f - #00ff00", [candidate(1, 0)]).first)
    let matches = result.explanation.swatches
    #expect(matches.map(\.sought.hex) == ["#e07a5f", "#00ff00"])
    #expect(matches[0].found.hex == "#e07a5f")
    #expect(matches[0].share == 0.12)
    #expect(matches[0].distance == 0)
    #expect((0.2...0.35).contains(matches[0].mass))
    #expect(matches[1].weight == -0.5)
    #expect(matches[1].distance == 0.25)
  }

  @Test func saysItInSentences() throws {
    let results = try found(
      #""a dog" - "people" + #e07a5f + vibe:noir warmth>20"#, [candidate(1, 0), candidate(2, 70)])
    #expect(
      results.last?.explanation.sentences == [
        "Number 2 scores 0.31, 50 % by what it shows (0.00), 25 % by its colors (1.00) and 25 % by its mood (0.25).",
        #"Its likeness to "a dog" is 0.342."#,
        #"Its likeness to "people", which is subtracted, is 0.766."#,
        "Asked for, #e07a5f has the same color in #e07a5f on 12 % of the picture.",
        "It scores 0.25 as noir.",
        "It passes warmth>20 with 34.1.",
      ])
  }

  @Test func saysWhatAnImagesColorsBecame() throws {
    let result = try #require(try found("a.jpg", [candidate(1, 0)]).first)
    #expect(result.explanation.colorSource == .images)
    #expect(
      result.explanation.sentences.contains(
        "Of the image's main colors it answers #1d35b0 by #1d35b0 (the same color)."))
  }

  @Test func saysWhatVarietyDid() throws {
    let candidates = [candidate(1, 10), candidate(2, 11), candidate(3, -40), candidate(4, 90)]
    let results = try found("dog", candidates, Recommender(paletteWeight: 0, diversity: 0.5))
    #expect(results.map(\.id).prefix(2) == [1, 3])
    let reasons = try #require(results[1].explanation.diversity)
    #expect(results[1].explanation.rankByScore == 3)
    #expect(reasons.nearestRank == 1)
    #expect(abs(reasons.similarity - 0.6428) < 1e-3)
    #expect(abs(reasons.penalty - 0.3214) < 1e-3)
    #expect(
      results[1].explanation.sentences.last
        == "Variety moved it from number 3 to number 2: 0.32 was taken off for its likeness of 0.64 to number 1."
    )
    #expect(results[0].explanation.sentences.last == "Variety left it in its place.")
  }

  @Test func countsTheDuplicatesThatItStandsFor() throws {
    let results = try found(
      "dog", [candidate(1, 0), candidate(2, 2), candidate(3, 3), candidate(4, 60)],
      Recommender(paletteWeight: 0, duplicates: DuplicateRule()))
    #expect(results.map(\.explanation.duplicatesLeftOut) == [2, 0])
    #expect(results[0].explanation.sentences.last == "2 near-duplicates of it were left out.")
  }

  @Test func admitsWhatIsNotKnown() throws {
    let bare = Candidate(id: 1, embedding: direction(degrees: 0), palette: nil)
    let sentences = try #require(try found("dog + #fff", [bare]).first).explanation.sentences
    #expect(sentences[0].contains("its colors (not known, which counts as 0)"))
    #expect(sentences.contains("Its colors are not known."))
  }
}
