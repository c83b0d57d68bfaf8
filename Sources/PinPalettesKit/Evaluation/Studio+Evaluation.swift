internal import Catalog
internal import Embeddings
internal import Evaluations
internal import Foundation
internal import Imaging
internal import Recommendations
internal import VipsImaging

extension Studio {
  /// Measures how well the recommender answers, on pictures whose right answers are known, and what its settings
  /// should be.
  ///
  /// The same pictures, model and request give the same figures. Cancelling the task ends it between queries.
  ///
  /// - Parameters:
  ///   - request: The pictures, and how they are measured.
  ///   - onEvent: Called as it goes on.
  /// - Returns: What was found, and what could not be used.
  /// - Throws: ``Failure`` when there is nothing to evaluate, `CatalogError`, `EmbeddingsError` when the model cannot
  ///   be used, `CancellationError`.
  public func evaluate(
    _ request: EvaluationRequest, onEvent: @escaping @Sendable (EvaluationEvent) -> Void = { _ in }
  ) async throws -> EvaluationReport {
    let truth = try await pool.run { try EvaluationTruth(request.truth) }
    guard !request.keepsCatalog else {
      return try await evaluate(request, truth: truth, onEvent: onEvent)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pinpalettes-evaluation-\(UUID().uuidString)")
    // What cannot be removed from the temporary folder, the system removes in time.
    defer { try? FileManager.default.removeItem(at: folder) }
    var configuration = configuration
    configuration.catalogPath = folder.appendingPathComponent("catalog.sqlite").path
    return try await Studio(configuration: configuration).evaluate(request, truth: truth, onEvent: onEvent)
  }

  /// Draws the plot of an evaluation; blocking.
  ///
  /// - Returns: The whole file.
  /// - Throws: `ImagingError` when it cannot be drawn.
  public func plot(_ report: EvaluationReport, as format: CardFormat, subject: String) throws -> [UInt8] {
    let svg = TradeoffPlot(report).svg
    switch format {
    case .svg: return Array(svg.utf8)
    case .png:
      let renderer = VipsVectorRenderer(fontsFolder: configuration.installation.fonts)
      let pixels = try renderer.rasterize(svg: svg, size: TradeoffPlot.size, subject: subject)
      return try VipsEncoder().encode(pixels, as: .png, subject: subject)
    }
  }

  private func evaluate(
    _ request: EvaluationRequest, truth: EvaluationTruth,
    onEvent: @escaping @Sendable (EvaluationEvent) -> Void
  ) async throws -> EvaluationReport {
    let indexed = try await index(truth.roots) { onEvent(.index($0)) }
    if indexed.isInterrupted { throw CancellationError() }
    var set = try await EvaluationSet(truth, request: request, studio: self) { onEvent(.progress($0)) }
    set.failures = truth.failures + indexed.failures + set.failures
    let standardWeight = set.isText ? Recommender.textPaletteWeight : Recommender.imagePaletteWeight
    let bootstrap = Bootstrap(resamples: request.resamples, seed: request.seed)
    let run = EvaluationRun(
      measures: EvaluationMeasures(pictures: set.pictures, limit: request.limit, truth: set.truth),
      queries: set.queries, leading: set.isText ? .reciprocalRank : .averagePrecision,
      standardWeight: standardWeight, bootstrap: bootstrap, pool: pool, width: configuration.workers,
      onProgress: { onEvent(.progress($0)) })
    let trials = try await run.tryWeights()
    let weights = Sweep(
      leading: run.leading, trials: trials.filter { EvaluationRun.grid.contains($0.value) },
      bootstrap: bootstrap)
    let chosenWeight = weights.chosen?.value ?? 0
    let varieties = try await run.tryVariety(paletteWeight: chosenWeight, count: request.varietyQueries)
    let variety = Sweep(leading: run.leading, trials: varieties, bootstrap: bootstrap)
    func system(
      _ kind: EvaluatedSystem.Kind, _ weight: Double?, _ measures: [MeasuredValue], _ relevance: Double? = 1
    ) -> EvaluatedSystem {
      EvaluatedSystem(
        kind: kind, paletteWeight: weight, relevance: weight == nil ? nil : relevance, measures: measures)
    }
    let standard = trials.first { $0.value == standardWeight }?.table.summary(bootstrap) ?? []
    let parts = PartRetrieval(
      pictures: set.pictures.filter { $0.parts.count == 2 }, pool: pool, width: configuration.workers)
    return EvaluationReport(
      name: truth.name, truth: set.truth, model: set.model, pictures: set.pictures.count,
      queries: set.queries.count, varietyQueries: min(set.queries.count, request.varietyQueries),
      limit: request.limit, bootstrap: bootstrap,
      systems: [
        system(.random, nil, run.randomAnswers().summary(bootstrap)),
        system(.looks, 0, weights.points.first?.measures ?? []),
        system(.standard, standardWeight, standard),
        system(.chosen, chosenWeight, variety.chosen?.measures ?? [], variety.chosen?.value),
      ],
      published: set.published, palettes: try await parts.systems(bootstrap), weights: weights,
      variety: variety, notes: set.notes, failures: set.failures)
  }
}

extension TradeoffPlot {
  /// The plot of an evaluation.
  init(_ report: EvaluationReport) {
    let (subject, truth) =
      switch report.truth {
      case .labels(let classes): ("image queries", "\(classes) classes")
      case .captions(let count): ("text queries", "\(count) captions")
      }
    self.init(
      title: "\(report.name): what color costs",
      caption: "\(report.pictures) pictures, \(truth), \(report.queries) \(subject), \(report.model)",
      weights: report.weights, variety: report.variety, color: .colorConsistency(at: report.limit))
  }
}
