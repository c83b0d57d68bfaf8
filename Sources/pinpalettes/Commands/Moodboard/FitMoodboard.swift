import ArgumentParser
import PinPalettesKit

/// `moodboard fit`.
struct FitMoodboard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Say which picture of a board does not belong, and what would go with it.",
    discussion: """
      A board scores 0 to 100: how many of 100 pairs of any pictures of the library go together less well than a \
      pair of this board does. Boards of random pictures have 50 on average.
      """)

  @Argument(help: "The .board.json file.", completion: .file(extensions: ["json"]))
  var board: String

  @Option(name: .shortAndLong, help: "How many additions and replacements to name, 1 to 50.")
  var limit = 5

  @OptionGroup var output: OutputOptions
  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard (1...50).contains(limit) else { throw ValidationError("--limit must be 1 to 50, not \(limit)") }
  }

  func run() async throws {
    let report = try await Studio(reading: reading, model: model, catalog: catalog)
      .judgeBoard(board, limit: limit)
    report.failures.forEach(Complaints.print)
    switch output.format {
    case .json: try JSONLines.print(BoardFitLine(report))
    case .text: try BoardFitText.print(report)
    }
    if !report.failures.isEmpty { throw ExitStatus.failed }
  }
}
