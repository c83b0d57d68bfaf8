import Embeddings
import Imaging
import Testing

@testable import Evaluations

struct ListQualityTests {
  private static func embedding(_ values: [Float]) throws -> Embedding {
    try #require(Embedding(normalizing: values))
  }

  /// A histogram of black and white pixels.
  private static func histogram(black: Int, white: Int) -> LabHistogram {
    let samples =
      (0..<black).flatMap { _ in [0, 0, 0, 255] as [UInt8] }
      + (0..<white).flatMap { _ in [255, 255, 255, 255] as [UInt8] }
    return LabHistogram(
      PixelBuffer(size: PixelSize(width: black + white, height: 1), samples: samples))
  }

  /// By hand: cosines 0, 0.6 and 0.8 leave (1 + 0.4 + 0.2)/3.
  @Test func diversityIsTheMeanDistanceOverPairs() throws {
    let list = try [[1, 0], [0, 1], [0.6, 0.8]].map(Self.embedding)
    let diversity = try #require(ListQuality.diversity(of: list))
    #expect(abs(diversity - 1.6 / 3) < 1e-6)
  }

  /// The independent formula: Σᵢⱼ cos = |Σ eᵢ|².
  @Test func diversityAgreesWithTheLengthOfTheSum() throws {
    var random = SeededNumbers(seed: 3)
    let list = try (0..<12).map { _ in try Self.embedding((0..<8).map { _ in Float(random.fraction()) }) }
    let sum = (0..<8).map { axis in list.reduce(0.0) { $0 + Double($1.values[axis]) } }
    let squared = sum.reduce(0) { $0 + $1 * $1 }
    let expected = 1 - (squared - 12) / (12 * 11)
    let diversity = try #require(ListQuality.diversity(of: list))
    #expect(abs(diversity - expected) < 1e-6)
  }

  @Test func oneResultHasNoPairs() throws {
    let list = [try Self.embedding([1, 0])]
    #expect(ListQuality.diversity(of: list) == nil)
    #expect(ListQuality.colorConsistency(among: [Self.histogram(black: 1, white: 0)]) == nil)
  }

  @Test func repeatsOfAnEarlierResultAreDuplicates() throws {
    let list = try [[1, 0], [0, 1], [1, 0.01], [0.01, 1], [1, 1]].map(Self.embedding)
    #expect(ListQuality.duplicateRate(of: list, from: 0.94) == 0.4)
    #expect(ListQuality.duplicateRate(of: [], from: 0.94) == nil)
  }

  @Test func consistencyWithTheQueryIsTheMeanOverlap() throws {
    let query = Self.histogram(black: 1, white: 0)
    let list = [query, Self.histogram(black: 0, white: 1), Self.histogram(black: 1, white: 3)]
    let consistency = try #require(ListQuality.colorConsistency(with: query, of: list))
    #expect(abs(consistency - (1 + 0 + 0.5) / 3) < 1e-12)
    #expect(ListQuality.colorConsistency(with: query, of: []) == nil)
  }

  @Test func consistencyAmongResultsIsTheMeanOverPairs() throws {
    let list = [(1, 0), (0, 1), (1, 3)].map { Self.histogram(black: $0.0, white: $0.1) }
    let consistency = try #require(ListQuality.colorConsistency(among: list))
    #expect(abs(consistency - (0 + 0.5 + 0.75.squareRoot()) / 3) < 1e-12)
  }
}
