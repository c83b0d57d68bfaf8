import ArgumentParser
import Catalog
import PinPalettesKit

extension PinPalettesCommand.Catalog {
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take up what an export holds and the catalog does not.",
      discussion: """
        Results are taken up by the content of the pictures, whatever they are called here. What the catalog \
        has already stays as it is. The .npy files may have been saved anew by NumPy; a vector that is not of \
        length one is refused.
        """)

    @Argument(help: "The folder of an export.", completion: .directory)
    var folder: String

    @Flag(help: "Leave the files out: on this machine the pictures lie elsewhere.")
    var resultsOnly = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func run() async throws {
      let studio = Studio(catalog: catalog)
      let progress = ProgressDisplay()
      defer { progress.finish() }
      let report = try await InterruptHandler.run { [self] in
        try await studio.importCatalog(from: folder, resultsOnly: resultsOnly) { progress.show($0) }
      }
      progress.finish()
      switch output.format {
      case .json: try JSONLines.print(ImportLine(report))
      case .text: try StandardOutput.print(ImportText.summary(report))
      }
    }
  }
}

/// The JSON of an import.
struct ImportLine: Encodable {
  let pictures: Int
  let addedFiles: Int
  let addedAnalyses: Int
  let addedEmbeddings: Int

  init(_ report: ImportReport) {
    pictures = report.pictures
    addedFiles = report.added.files
    addedAnalyses = report.added.analyses
    addedEmbeddings = report.added.embeddings
  }
}

/// The sentence that an import ends with.
enum ImportText {
  static func summary(_ report: ImportReport) -> String {
    "\(report.pictures) pictures read; new here: \(report.added.files) files, \(report.added.analyses) analyses, "
      + "\(report.added.embeddings) embeddings"
  }
}
