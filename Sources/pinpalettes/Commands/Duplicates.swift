public import ArgumentParser
public import PinPalettesKit

extension PinPalettesCommand {
  struct Duplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "duplicates", abstract: "List the pictures that are there more than once.",
      discussion: """
        Compares what the catalog holds: the same bytes, the same pixels, then the same picture resized, \
        recompressed, edited, turned, mirrored or cropped. The first of each group is the one to keep: most \
        pixels, then the format that loses least. That is advice: nothing is ever deleted.
        """)

    @Argument(
      help: "Folders or pictures to look among. Default: everything in the catalog.", completion: .directory)
    var folders: [String] = []

    @Option(
      help: ArgumentHelp(
        "How different copies may be: bytes, pixels, edits (whole pictures), crops (parts too).",
        valueName: "level"))
    var level = DuplicateLevel.crops

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func run() async throws {
      let studio = Studio(catalog: catalog)
      var options = DuplicateOptions()
      options.folders = folders
      options.level = level
      let progress = ProgressDisplay()
      defer { progress.finish() }
      let report = try await InterruptHandler.run { [options] in
        try await studio.duplicates(options) { progress.show($0) }
      }
      progress.finish()
      if report.filesWithoutFingerprint > 0 {
        Complaints.print(DuplicateText.note(withoutFingerprint: report.filesWithoutFingerprint))
      }
      if report.filesVanished > 0 {
        Complaints.print(DuplicateText.note(vanished: report.filesVanished))
      }
      switch output.format {
      case .json: for group in report.groups { try JSONLines.print(DuplicateLine(group)) }
      case .text: try StandardOutput.write(DuplicateText.text(report, terminal: .output).utf8)
      }
    }
  }
}

extension DuplicateLevel: ExpressibleByArgument {}
