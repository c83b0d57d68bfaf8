internal import ColorScience
internal import Moodboards
internal import PinPalettesKit

/// A composition as it came out: the board, what can be measured of it and what might be better.
struct LayoutAnswer: Encodable, Sendable {
  struct Metrics: Encodable, Sendable {
    let pictures: Int
    /// Percent of the pictures' room.
    let coverage: Double
    let crop: Double
    let mostCropped: Double
    let areaSpread: Double
    let heroRatio: Double
    /// 0…1.
    let paletteCoverage: Double
    let neighborContrast: Double
    let duplicatePairs: Int
  }

  struct Warning: Encodable, Sendable {
    let kind: String
    let ids: [String]
    let sentence: String
  }

  let board: BoardAnswer
  let metrics: Metrics
  let warnings: [Warning]
  let failures: [FailureAnswer]
  /// Colors of the pictures that suit as a background.
  let backgroundColors: [String]
  /// In sentences what there is to say of the board.
  let explanation: [String]

  /// Describes a board.
  ///
  /// - Parameters:
  ///   - composed: The board.
  ///   - ids: The ids of the composition's pictures, in their order.
  ///   - token: What keeps the arrangement.
  init(_ composed: ComposedBoard, ids: [PictureID], token: UploadToken?) {
    board = BoardAnswer(composed.board, pictures: composed.pictures, token: token)
    metrics = Metrics(composed.metrics)
    warnings = composed.warnings.map { warning in
      Warning(
        kind: warning.kind.rawValue,
        ids: warning.pictures.compactMap { ids.indices.contains($0) ? ids[$0].description : nil },
        sentence: warning.sentence)
    }
    failures = composed.failures.map(FailureAnswer.init)
    backgroundColors = composed.backgroundColors.map(\.hex)
    explanation = composed.warnings.map(\.sentence)
  }
}

extension LayoutAnswer.Metrics {
  fileprivate init(_ metrics: MoodboardMetrics) {
    pictures = metrics.pictures
    coverage = metrics.coveragePercent.rounded(to: 2)
    crop = metrics.cropPercent.rounded(to: 2)
    mostCropped = metrics.mostCroppedPercent.rounded(to: 2)
    areaSpread = metrics.areaSpread.rounded(to: 2)
    heroRatio = metrics.heroRatio.rounded(to: 2)
    paletteCoverage = metrics.paletteCoverage.rounded(to: 3)
    neighborContrast = metrics.neighborContrast.rounded(to: 3)
    duplicatePairs = metrics.duplicatePairs
  }
}
