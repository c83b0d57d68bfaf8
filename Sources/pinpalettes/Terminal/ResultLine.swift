import ColorScience
import Embeddings
import PinPalettesKit
import Recommendations
import Vibes

/// The JSON of one result.
struct ResultLine: Encodable {
  enum CodingKeys: String, CodingKey {
    case rank, path, score, visualScore, paletteScore, vibeScore, similarity, model, explanation
  }

  let result: SearchResult
  let isExplained: Bool

  init(_ result: SearchResult, isExplained: Bool) {
    self.result = result
    self.isExplained = isExplained
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(result.rank, forKey: .rank)
    try container.encode(result.path, forKey: .path)
    try container.encode(result.score.rounded(toPlaces: 6), forKey: .score)
    // Keys stay in every line: null says that the score did not count, or cannot be known.
    try container.encode(result.visualScore?.rounded(toPlaces: 6), forKey: .visualScore)
    try container.encode(result.paletteScore?.rounded(toPlaces: 6), forKey: .paletteScore)
    try container.encode(result.vibeScore?.rounded(toPlaces: 6), forKey: .vibeScore)
    try container.encode(result.similarity?.rounded(toPlaces: 6), forKey: .similarity)
    try container.encode(result.model?.description, forKey: .model)
    if isExplained { try container.encode(ExplanationLine(result.explanation), forKey: .explanation) }
  }
}

/// The JSON of why a result is there.
struct ExplanationLine: Encodable {
  struct Parts: Encodable {
    let visual: Double
    let palette: Double
    let vibe: Double
  }
  struct Term: Encodable {
    let label: String
    let weight: Double
    let cosine: Double
  }
  struct Swatch: Encodable {
    let sought: String
    let weight: Double
    let found: String
    let share: Double
    let distance: Double
  }
  struct Mood: Encodable {
    let vibe: String
    let weight: Double
    let score: Double
  }
  struct Filter: Encodable {
    let filter: String
    let value: String
  }
  struct Variety: Encodable {
    let nearestRank: Int?
    let similarity: Double
    let penalty: Double
  }

  let rankByScore: Int
  let parts: Parts
  let terms: [Term]
  let colorSource: String
  let swatches: [Swatch]
  let vibes: [Mood]
  let filters: [Filter]
  let diversity: Variety?
  let duplicatesLeftOut: Int
  let sentences: [String]

  init(_ explanation: Explanation) {
    func rounded(_ value: Double) -> Double { value.rounded(toPlaces: 6) }
    rankByScore = explanation.rankByScore
    parts = Parts(
      visual: rounded(explanation.visualPart), palette: rounded(explanation.palettePart),
      vibe: rounded(explanation.vibePart))
    terms = explanation.terms.map { Term(label: $0.label, weight: $0.weight, cosine: rounded($0.cosine)) }
    colorSource = explanation.colorSource.rawValue
    swatches = explanation.swatches.map {
      Swatch(
        sought: $0.sought.hex, weight: rounded($0.weight), found: $0.found.hex, share: rounded($0.share),
        distance: rounded($0.distance))
    }
    vibes = explanation.vibes.map {
      Mood(vibe: $0.vibe.rawValue, weight: $0.weight, score: rounded($0.score))
    }
    filters = explanation.filters.map { Filter(filter: $0.filter.description, value: $0.value) }
    diversity = explanation.diversity.map {
      Variety(nearestRank: $0.nearestRank, similarity: rounded($0.similarity), penalty: rounded($0.penalty))
    }
    duplicatesLeftOut = explanation.duplicatesLeftOut
    sentences = explanation.sentences
  }
}
