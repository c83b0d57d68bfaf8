internal import Evaluations
internal import Recommendations

/// What is measured of each query, and the measuring of it.
struct EvaluationMeasures: Sendable {
  let pictures: [EvaluationPicture]
  let limit: Int
  /// The measures, in the order of ``row(of:list:query:)``.
  let measures: [Measure]

  init(pictures: [EvaluationPicture], limit: Int, truth: EvaluationReport.Truth) {
    self.pictures = pictures
    self.limit = limit
    let quality: [Measure] =
      switch truth {
      case .labels: [.averagePrecision, .precision(at: limit)]
      case .captions: [.recall(at: 1), .recall(at: 5), .recall(at: 10), .reciprocalRank]
      }
    measures = quality + [.colorConsistency(at: limit), .diversity(at: limit), .duplicates(at: limit)]
  }

  /// The measure of color.
  var color: Measure { .colorConsistency(at: limit) }

  /// The values of one query.
  ///
  /// - Parameters:
  ///   - relevance: Where the right answers stand among all pictures.
  ///   - list: The places of the first pictures.
  ///   - query: The query.
  /// - Returns: A value for each of ``measures``; nil where it says nothing.
  func row(of relevance: RankedRelevance, list: [Int], query: EvaluationQuery) -> [Double?] {
    let embeddings = list.map { pictures[$0].embedding }
    let histograms = list.map { pictures[$0].histogram }
    return measures.map { measure in
      switch measure {
      case .averagePrecision: relevance.averagePrecision
      case .precision(let cutoff): relevance.precision(at: cutoff)
      case .recall(let cutoff): relevance.recall(at: cutoff)
      case .reciprocalRank: relevance.reciprocalRank
      case .colorConsistency:
        if let histogram = query.histogram {
          ListQuality.colorConsistency(with: histogram, of: histograms)
        } else {
          ListQuality.colorConsistency(among: histograms)
        }
      case .diversity: ListQuality.diversity(of: embeddings)
      case .duplicates: ListQuality.duplicateRate(of: embeddings, from: NearDuplicates.similarity)
      }
    }
  }

  /// The values of a query that is answered at random; the list is drawn.
  func randomRow(of query: EvaluationQuery, random: inout SeededNumbers) -> [Double?] {
    let count = pictures.count - (query.own == nil ? 0 : 1)
    // Past its own place the query's picture is skipped.
    let list = random.sample(limit, below: count).map { place in
      if let own = query.own, place >= own { place + 1 } else { place }
    }
    let relevance = RankedRelevance(randomOrderOf: count, relevant: query.relevant.count)
    return row(of: relevance, list: list, query: query)
  }
}
