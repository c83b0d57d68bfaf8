import Embeddings
import Evaluations
import PinPalettesKit

/// The JSON of an evaluation: one object, keys stable, figures to six places.
struct EvaluationLine: Encodable {
  let name: String
  let model: String
  let pictures: Int
  let classes: Int?
  let captions: Int?
  let queries: Int
  let varietyQueries: Int
  let limit: Int
  let seed: UInt64
  let resamples: Int
  let leadingMeasure: String
  let systems: [System]
  let palettes: [System]
  let paletteWeights: [Point]
  let variety: [Point]
  let chosenPaletteWeight: Double?
  let chosenRelevance: Double?
  /// What the model's card says, by measure.
  let published: [String: Double]?
  let notes: [String]
  let failures: [String]

  init(_ report: EvaluationReport) {
    name = report.name
    model = report.model.description
    pictures = report.pictures
    switch report.truth {
    case .labels(let count): (classes, captions) = (count, nil)
    case .captions(let count): (classes, captions) = (nil, count)
    }
    queries = report.queries
    varietyQueries = report.varietyQueries
    limit = report.limit
    seed = report.bootstrap.seed
    resamples = report.bootstrap.resamples
    leadingMeasure = report.leading.key
    systems = report.systems.map(System.init)
    palettes = report.palettes.map(System.init)
    paletteWeights = report.weights.points.map(Point.init)
    variety = report.variety.points.map(Point.init)
    chosenPaletteWeight = report.weights.chosen?.value
    chosenRelevance = report.variety.chosen?.value
    published = report.published.map { result in
      Dictionary(result.values.map { ($0.measure.key, $0.value) }) { first, _ in first }
    }
    notes = report.notes
    failures = report.failures.map(\.description)
  }

  /// A mean with its interval.
  struct Interval: Encodable {
    let mean: Double
    let lower: Double
    let upper: Double
    let queries: Int

    init(_ estimate: Estimate) {
      mean = estimate.mean.rounded(toPlaces: 6)
      lower = estimate.lower.rounded(toPlaces: 6)
      upper = estimate.upper.rounded(toPlaces: 6)
      queries = estimate.count
    }
  }

  /// One way of answering.
  struct System: Encodable {
    let kind: String
    let paletteWeight: Double?
    let relevance: Double?
    let measures: [String: Interval]

    init(_ system: EvaluatedSystem) {
      kind = system.kind.rawValue
      paletteWeight = system.paletteWeight
      relevance = system.relevance
      measures = EvaluationLine.intervals(system.measures)
    }
  }

  /// One point of a sweep.
  struct Point: Encodable {
    let value: Double
    let measures: [String: Interval]
    let change: Interval?

    init(_ point: Sweep.Point) {
      value = point.value
      measures = EvaluationLine.intervals(point.measures)
      change = point.change.map(Interval.init)
    }
  }

  private static func intervals(_ values: [MeasuredValue]) -> [String: Interval] {
    Dictionary(values.map { ($0.measure.key, Interval($0.estimate)) }) { first, _ in first }
  }
}
