import ArgumentParser
import Foundation
import PinPalettesKit

extension PinPalettesCommand {
  struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate", abstract: "Measure how well the recommender finds what is right, and tune it.",
      discussion: """
        Give a folder with one subfolder a class: pictures of one class are right answers for each other. Or give \
        captions, a file of lines with a file name, a tab and a sentence, or a CSV with a header; each sentence asks \
        for its picture, in FOLDER or where the captions lie. The recommender is tried with every palette weight w \
        and with variety (λ below 1), and held against chance and against looks alone; means come with 95 % intervals.

        --plot draws semantics against color along both. The pictures are indexed into a catalog that is dropped in the \
        end, unless --catalog names one to keep. docs/evaluation.md has the formulas.
        """)

    @Argument(help: "The folder of pictures: a subfolder a class.", completion: .directory)
    var folder: String?

    @Option(
      help: ArgumentHelp("Captions of the pictures: file, tab, sentence; or CSV.", valueName: "file"),
      completion: .file())
    var captions: String?

    @Option(
      help: ArgumentHelp("Draw the trade-off into this file, .svg or .png.", valueName: "file"),
      completion: .file())
    var plot: String?

    @Option(
      name: .shortAndLong,
      help: "How many results the lists have whose color and variety are measured, 2 to 100.")
    var limit = 10

    @Option(help: "Another number, other crops, samples and resamples.")
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How often queries are drawn for an interval.", valueName: "n"))
    var resamples = 1000

    @Option(help: ArgumentHelp("The most queries that weights are tried on.", valueName: "n"))
    var queries = 5000

    @Option(help: ArgumentHelp("The most queries that variety is tried on.", valueName: "n"))
    var varietyQueries = 1000

    @OptionGroup var output: OutputOptions
    @Option(
      help: ArgumentHelp(
        "A catalog to use and keep. Default: a temporary one, which is removed.", valueName: "file"),
      completion: .file(extensions: ["sqlite"]))
    var catalog: String?

    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      guard folder != nil || captions != nil else {
        throw ValidationError("name a folder with a subfolder for each class, or a file with --captions")
      }
      guard (2...100).contains(limit) else { throw ValidationError("--limit must be 2 to 100, not \(limit)") }
      guard (100...100_000).contains(resamples) else {
        throw ValidationError("--resamples must be 100 to 100000, not \(resamples)")
      }
      for (name, value) in [("--queries", queries), ("--variety-queries", varietyQueries)]
      where !(1...1_000_000).contains(value) {
        throw ValidationError("\(name) must be 1 to 1000000, not \(value)")
      }
      guard captions != "-" else {
        throw ValidationError(
          "--captions takes a file, for it is read more than once; save the captions first")
      }
      _ = try plotFormat()
    }

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalogPath: catalog)
      let request = request
      let display = EvaluationDisplay()
      let report = try await InterruptHandler.run {
        defer { display.finish() }
        return try await studio.evaluate(request) { display.show($0) }
      }
      report.notes.forEach(Complaints.print)
      report.failures.forEach(Complaints.print)
      switch output.format {
      case .text: try StandardOutput.print(EvaluationText(report, terminal: .output).lines)
      case .json: try JSONLines.print(EvaluationLine(report))
      }
      if let plot, let format = try plotFormat() {
        let path = PicturePath.absolute(plot)
        try OutputFile.write(try studio.plot(report, as: format, subject: plot), to: path)
        if output.format == .text {
          try StandardOutput.print(
            "\nplot: " + Terminal.output.link(PicturePath.short(path), toFile: path))
        }
      }
      if !report.failures.isEmpty { throw ExitStatus.failed }
    }

    private var request: EvaluationRequest {
      var request = EvaluationRequest(
        truth: captions.map { .captions(file: $0, folder: folder) } ?? .labels(folder: folder ?? ""))
      request.limit = limit
      request.seed = seed
      request.resamples = resamples
      request.queries = queries
      request.varietyQueries = varietyQueries
      request.keepsCatalog = catalog != nil
      return request
    }

    /// The format that the plot's name asks for; nil without a plot.
    private func plotFormat() throws -> CardFormat? {
      guard let plot else { return nil }
      let ending = (plot as NSString).pathExtension.lowercased()
      guard let format = CardFormat(rawValue: ending) else {
        throw ValidationError("--plot must end with .svg or .png, not \(plot)")
      }
      return format
    }
  }
}
