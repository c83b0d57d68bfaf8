import PinPalettesKit

/// Shows on standard error how far an evaluation has come.
final class EvaluationDisplay: Sendable {
  private let index = IndexEventDisplay()
  private let line = ProgressLine()

  func show(_ event: EvaluationEvent) {
    switch event {
    case .index(let event): index.show(event)
    case .progress(let progress):
      line.show(
        "\(Self.words(progress.stage)) \(progress.done) of \(progress.total)", done: progress.done,
        of: max(progress.total, 1), elapsed: progress.elapsed)
    }
  }

  /// Leaves the line of the bar.
  func finish() {
    index.finish()
    line.finish()
  }

  private static func words(_ stage: EvaluationProgress.Stage) -> String {
    switch stage {
    case .pictures: "histograms and crops"
    case .captions: "captions"
    case .weights: "palette weights, query"
    case .variety: "variety, query"
    }
  }
}
