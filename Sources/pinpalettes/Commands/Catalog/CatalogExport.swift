import ArgumentParser
import Embeddings
import PinPalettesKit

extension PinPalettesCommand.Catalog {
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write everything to a new folder as NumPy, CSV and JSON lines.",
      discussion: """
        embeddings-MODEL@REVISION.npy holds float32 vectors of length one, pictures.csv a row a picture for \
        spreadsheets and data frames, pictures.jsonl the same to the last bit, for import.
        """)

    @Argument(help: "The folder to make; one that is there must be empty.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("Only this model's embeddings: NAME or NAME@REVISION.", valueName: "name"))
    var model: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func run() async throws {
      let studio = Studio(catalog: catalog)
      let progress = ProgressDisplay()
      defer { progress.finish() }
      let report = try await InterruptHandler.run { [self] in
        try await studio.exportCatalog(to: folder, model: model) { progress.show($0) }
      }
      progress.finish()
      switch output.format {
      case .json: try JSONLines.print(ExportLine(report))
      case .text: try ExportText.lines(report).forEach(StandardOutput.print)
      }
    }
  }
}

/// The JSON of an export.
struct ExportLine: Encodable {
  struct Model: Encodable {
    let name: String
    let revision: String
    let dimension: Int
    let rows: Int
    let file: String
  }

  let folder: String
  let pictures: Int
  let models: [Model]

  init(_ report: ExportReport) {
    folder = report.folder
    pictures = report.pictures
    models = report.models.map {
      Model(
        name: $0.model.name, revision: $0.model.revision, dimension: $0.dimension, rows: $0.rows,
        file: $0.file)
    }
  }
}

/// The lines that an export ends with.
enum ExportText {
  static func lines(_ report: ExportReport) -> [String] {
    ["\(report.pictures) pictures in \(PicturePath.short(report.folder).printable)"]
      + report.models.map { "\($0.rows) × \($0.dimension) in \($0.file)" }
  }
}
