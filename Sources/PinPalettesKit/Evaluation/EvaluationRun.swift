internal import Embeddings
internal import Evaluations
internal import Recommendations

/// Tries the recommender's settings on queries whose right answers are known.
struct EvaluationRun: Sendable {
  let measures: EvaluationMeasures
  let queries: [EvaluationQuery]
  let leading: Measure
  /// The weight that the recommender has now.
  let standardWeight: Double
  let bootstrap: Bootstrap
  let pool: BlockingPool
  let width: Int
  let onProgress: @Sendable (EvaluationProgress) -> Void

  /// The palette weights that a default may have: 0, 0.05 … 1.
  static let grid = (0...20).map { Double($0) / 20 }

  /// The palette weights that are tried: the grid, and the one that the recommender has.
  var weights: [Double] {
    Self.grid.contains(standardWeight) ? Self.grid : (Self.grid + [standardWeight]).sorted()
  }

  /// The variety that is tried, 1 − λ: 0, 0.05 … 0.5.
  static let varieties = (0...10).map { Double($0) / 20 }

  /// Tries every palette weight at λ = 1 on every query.
  func tryWeights() async throws -> [(value: Double, table: MeasureTable)] {
    let (weights, measures) = (weights, measures)
    let rows = try await rows(.weights, queries.count) { query in
      let scored = ScoredQuery(query, pictures: measures.pictures, limit: measures.limit)
      return weights.map { weight in
        let (relevance, list) = scored.ranking(paletteWeight: weight, limit: measures.limit)
        return measures.row(of: relevance, list: list, query: query)
      }
    }
    return tables(rows, weights)
  }

  /// Tries every λ at one palette weight on the first `count` queries.
  func tryVariety(paletteWeight: Double, count: Int) async throws -> [(value: Double, table: MeasureTable)] {
    let measures = measures
    // With many right answers all of the ranking counts; with one, what lies beyond the first ten hardly does.
    let depth = leading == .averagePrecision ? nil : max(10, measures.limit)
    let rows = try await rows(.variety, count) { query in
      let scored = ScoredQuery(query, pictures: measures.pictures, limit: measures.limit)
      return Self.varieties.map { variety in
        let (relevance, list) =
          variety == 0
          ? scored.ranking(paletteWeight: paletteWeight, limit: measures.limit)
          : scored.ranking(
            paletteWeight: paletteWeight, variety: variety, depth: depth, limit: measures.limit)
        return measures.row(of: relevance, list: list, query: query)
      }
    }
    return tables(rows, Self.varieties.map { 1 - $0 })
  }

  /// Answers every query at random.
  func randomAnswers() -> MeasureTable {
    var random = SeededNumbers(seed: bootstrap.seed)
    return MeasureTable(
      measures: measures.measures, rows: queries.map { measures.randomRow(of: $0, random: &random) })
  }

  /// The rows of the first `count` queries, one for each trial.
  private func rows(
    _ stage: EvaluationProgress.Stage, _ count: Int,
    _ body: @escaping @Sendable (EvaluationQuery) -> [[Double?]]
  ) async throws -> [[[Double?]]] {
    let total = min(count, queries.count)
    let clock = ContinuousClock()
    let start = clock.now
    var rows: [[[Double?]]] = []
    await pool.forEachInOrder(Array(queries.prefix(total)), width: width, body) { row in
      rows.append(row)
      onProgress(
        EvaluationProgress(stage: stage, done: rows.count, total: total, elapsed: clock.now - start))
    }
    try Task.checkCancellation()
    return rows
  }

  private func tables(
    _ rows: [[[Double?]]], _ values: [Double]
  ) -> [(value: Double, table: MeasureTable)] {
    values.indices.map { trial in
      (values[trial], MeasureTable(measures: measures.measures, rows: rows.map { $0[trial] }))
    }
  }
}
