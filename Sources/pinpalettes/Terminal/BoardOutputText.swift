import ColorScience
import Imaging
import Moodboards
import PinPalettesKit

/// Prints a board that was made.
enum BoardOutputText {
  /// Prints where the files are and, if asked for, why these pictures are on the board.
  static func print(_ report: BoardReport, explains: Bool, format: OutputOptions.Format) throws {
    switch format {
    case .json: try JSONLines.print(BoardLine(report, explains: explains))
    case .text:
      for file in report.files where !file.hasSuffix(".metrics.json") {
        try StandardOutput.print(Terminal.output.link(PicturePath.short(file), toFile: file))
      }
      guard explains else { return }
      for sentence in report.explanation { try StandardOutput.print(sentence) }
    }
  }
}

/// The JSON of a board.
struct BoardLine: Encodable {
  let path: String
  let files: [String]
  let width: Int
  let height: Int
  let template: String
  let images: [String]
  let hero: String
  let palette: [String]
  let metrics: MoodboardMetrics
  let explanation: [String]?

  init(_ report: BoardReport, explains: Bool) {
    path = report.files.first ?? ""
    files = report.files
    width = report.board.size.width
    height = report.board.size.height
    template = report.board.template.rawValue
    images = report.images
    hero = report.images[report.board.hero]
    palette = report.board.strip.map(\.color.hex)
    metrics = report.metrics
    explanation = explains ? report.explanation : nil
  }
}
