internal import Embeddings
internal import Evaluations
internal import Recommendations

/// Finds pictures by their colors alone: one part of each picture looks for the other part of the same picture among
/// those of all.
///
/// What is right is known without labels. The palette is compared with the histogram, which has 64 times as many
/// numbers, with looks, and with chance.
struct PartRetrieval: Sendable {
  /// The pictures whose parts are compared.
  let pictures: [EvaluationPicture]
  let pool: BlockingPool
  let width: Int

  /// The most pictures whose parts are compared: every one with every other.
  static let mostPictures = 2000

  /// The measures; with one right answer the reciprocal rank is the average precision.
  static let measures: [Measure] = [.recall(at: 1), .recall(at: 10), .averagePrecision]
  private static let kinds: [EvaluatedSystem.Kind] = [.random, .palette, .histogram, .looks]

  /// What came out, each with its interval.
  func systems(_ bootstrap: Bootstrap) async throws -> [EvaluatedSystem] {
    let pictures = pictures
    var rows: [[[Double?]]] = []
    await pool.forEachInOrder(Array(pictures.indices), width: width) { own in
      Self.kinds.map { Self.row($0, own: own, among: pictures) }
    } receive: {
      rows.append($0)
    }
    try Task.checkCancellation()
    return Self.kinds.enumerated().map { place, kind in
      let table = MeasureTable(measures: Self.measures, rows: rows.map { $0[place] })
      return EvaluatedSystem(
        kind: kind, paletteWeight: nil, relevance: nil, measures: table.summary(bootstrap))
    }
  }

  private static func row(
    _ kind: EvaluatedSystem.Kind, own: Int, among pictures: [EvaluationPicture]
  ) -> [Double?] {
    let query = pictures[own].parts[0]
    let relevance = RankedRelevance(
      scores: pictures.map { likeness(kind, query, $0.parts[1]) },
      isRelevant: pictures.indices.map { $0 == own })
    return [relevance.recall(at: 1), relevance.recall(at: 10), relevance.averagePrecision]
  }

  /// How alike two parts are by one of the ways; all alike at random.
  private static func likeness(
    _ kind: EvaluatedSystem.Kind, _ query: EvaluationPicture.Part, _ other: EvaluationPicture.Part
  ) -> Double {
    switch kind {
    case .palette: query.palette.similarity(to: other.palette)
    case .histogram: query.histogram.overlap(with: other.histogram)
    case .looks: query.embedding.similarity(to: other.embedding)
    case .random, .standard, .chosen: 0
    }
  }
}
