import ColorScience
import Embeddings
import Evaluations
import Imaging
import Palettes
import PinPalettesTesting
import Recommendations
import Testing

@testable import PinPalettesKit

struct EvaluationRankingTests {
  /// Pictures of random embeddings and palettes.
  private static func pictures(_ count: Int) throws -> [EvaluationPicture] {
    var random = SeededNumbers(seed: 3)
    return try (0..<count).map { number in
      let embedding = try #require(
        Embedding(normalizing: (0..<16).map { _ in Float(random.fraction() - 0.3) }))
      let swatches = (0..<3).map { _ in
        let (red, green, blue) = (random.next(below: 256), random.next(below: 256), random.next(below: 256))
        return Swatch(
          color: RGBColor(red: UInt8(red), green: UInt8(green), blue: UInt8(blue)), share: 1.0 / 3)
      }
      let pixels = SyntheticPicture.photograph(seed: UInt64(number), size: PixelSize(width: 8, height: 8))
      return EvaluationPicture(
        path: "/\(number).jpg", embedding: embedding, palette: PaletteSignature(Palette(swatches: swatches)),
        histogram: LabHistogram(pixels), parts: [])
    }
  }

  private static func query(_ pictures: [EvaluationPicture]) -> EvaluationQuery {
    EvaluationQuery(
      embedding: pictures[0].embedding, colors: .like(pictures[0].palette),
      histogram: pictures[0].histogram, own: 0, relevant: [1, 250])
  }

  @Test(arguments: [0, 0.25, 0.6, 1])
  func aWeightOrdersAsTheRecommenderDoes(weight: Double) throws {
    let pictures = try Self.pictures(60)
    let query = Self.query(try Self.pictures(60))
    let scored = ScoredQuery(query, pictures: pictures, limit: 10)
    let candidates = pictures.indices.dropFirst().map {
      Candidate(id: $0, embedding: pictures[$0].embedding, palette: pictures[$0].palette)
    }
    let expected = Recommender(paletteWeight: weight)
      .recommend(from: candidates, for: query.recommendation, limit: 12).map(\.id)
    #expect(scored.ranking(paletteWeight: weight, limit: 12).list == expected)
  }

  @Test func theRankingHoldsEveryPictureButTheQuerysOwn() throws {
    let pictures = try Self.pictures(300)
    let scored = ScoredQuery(Self.query(pictures), pictures: pictures, limit: 10)
    for relevance in [
      scored.ranking(paletteWeight: 0.4, limit: 10).relevance,
      scored.ranking(paletteWeight: 0.4, variety: 0.3, depth: nil, limit: 10).relevance,
      scored.ranking(paletteWeight: 0.4, variety: 0.3, depth: 10, limit: 10).relevance,
    ] {
      #expect(relevance.count == 299 && relevance.relevantCount == 2)
    }
  }

  @Test func colorsMoveNothingThatIsOutsideThePool() throws {
    let pictures = try Self.pictures(300)
    let query = Self.query(pictures)
    let scored = ScoredQuery(query, pictures: pictures, limit: 10)
    let neighbors = pictures.indices.dropFirst().sorted {
      query.embedding.similarity(to: pictures[$0].embedding)
        > query.embedding.similarity(to: pictures[$1].embedding)
    }
    let pool = Set(neighbors.prefix(Recommender.poolSize(limit: 10)))
    #expect(pool.isSuperset(of: scored.ranking(paletteWeight: 1, limit: 200).list))
  }

  @Test func varietyPicksAsTheRecommenderDoes() throws {
    let pictures = try Self.pictures(60)
    let query = Self.query(pictures)
    let scored = ScoredQuery(query, pictures: pictures, limit: 10)
    let plain = scored.ranking(paletteWeight: 0.2, limit: 10).list
    let varied = scored.ranking(paletteWeight: 0.2, variety: 0.5, depth: 10, limit: 10).list
    #expect(varied.first == plain.first)
    #expect(varied != plain && Set(varied).count == 10)
    let whole = scored.ranking(paletteWeight: 0.2, variety: 0.5, depth: nil, limit: 10).list
    #expect(whole == varied)
  }

  @Test func aRandomAnswerLeavesTheQuerysOwnPictureOut() throws {
    let pictures = try Self.pictures(4)
    let query = EvaluationQuery(
      embedding: pictures[1].embedding, colors: .any, histogram: pictures[1].histogram, own: 1,
      relevant: [0])
    let measures = EvaluationMeasures(pictures: pictures, limit: 3, truth: .labels(classes: 2))
    var random = SeededNumbers(seed: 1)
    let row = measures.randomRow(of: query, random: &random)
    // All three others, in whatever order: the same as their mean by hand.
    let others = [0, 2, 3].map { pictures[1].histogram.overlap(with: pictures[$0].histogram) }
    let color = try #require(row[2])
    #expect(abs(color - others.reduce(0, +) / 3) < 1e-12)
    #expect(row[1] == 1.0 / 3)
  }
}

struct ClassLabelsTests {
  @Test func theFirstSubfolderIsTheClass() {
    let labels = ClassLabels(
      paths: ["/set/b/1.jpg", "/set/a/deep/er/2.jpg", "/set/loose.jpg", "/set/b/3.jpg"], folder: "/set")
    #expect(labels.classes == ["a", "b"])
    #expect(labels.labels == [1, 0, nil, 1])
    #expect(labels.loners == ["a"])
  }

  @Test func theRootHasClassesToo() {
    #expect(ClassLabels(paths: ["/a/1.jpg", "/b/2.jpg"], folder: "/").classes == ["a", "b"])
  }
}
