import Foundation
import Testing

@testable import PictureMaps

struct FuzzyLinksTests {
  @Test func weighsLinksSoThatTheySumToTheLogarithmOfTheirNumber() {
    let distances = [0.2, 0.3, 0.35, 0.5, 0.8, 0.9, 1.1, 1.2]
    let weights = FuzzyLinks.weights(distances, mean: 0.6)
    #expect(weights.first == 1)
    #expect(weights == weights.sorted(by: >))
    // Source: McInnes et al. 2018, algorithm 3.
    #expect(abs(weights.reduce(0, +) - 3) < 1e-4)
  }

  @Test(arguments: [[0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5], [0], [0, 0, 1e-9, 4]])
  func givesEqualDistancesEqualWeights(distances: [Double]) {
    let weights = FuzzyLinks.weights(distances, mean: 0.5)
    #expect(weights.allSatisfy { (0...1).contains($0) })
    for (one, other) in zip(distances.indices, distances.indices.dropFirst())
    where distances[one] == distances[other] {
      #expect(weights[one] == weights[other])
    }
  }

  @Test func linksBothWaysWithOneWeight() {
    // Two is the nearest of all, but has the first for neighbor alone.
    let neighbors = NeighborTable(
      width: 1, ids: [1, 0, 0], squaredDistances: [1, 1, 4])
    let links = FuzzyLinks(neighbors).links
    #expect(links.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 0], [2, 0]])
    #expect(links[1].weight == links[3].weight)
  }

  @Test func forcesAreThoseOfTheCurve() {
    let curve = ForceCurve()
    let (a, b) = (1.5769435, 0.8950609)
    for squared in [1e-6, 0.01, 0.5, 1, 7.3, 400] {
      let power = pow(squared, b)
      let attraction = -2 * a * b * pow(squared, b - 1) / (1 + a * power)
      let repulsion = 2 * b / ((0.001 + squared) * (1 + a * power))
      #expect(abs(Double(curve.attraction(atSquared: Float(squared))) / attraction - 1) < 1e-4)
      #expect(abs(Double(curve.repulsion(atSquared: Float(squared))) / repulsion - 1) < 1e-4)
    }
  }

  @Test(arguments: [0, 1e-38, 1e30, .greatestFiniteMagnitude])
  func forcesAreFiniteAtAnyDistance(squared: Float) {
    let curve = ForceCurve()
    #expect(curve.attraction(atSquared: squared).isFinite)
    #expect(curve.repulsion(atSquared: squared).isFinite)
  }
}
