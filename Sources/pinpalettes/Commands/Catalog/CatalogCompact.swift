import ArgumentParser
import Catalog
import PinPalettesKit

extension PinPalettesCommand.Catalog {
  struct Compact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compact", abstract: "Give back the disk space that holds nothing any more.",
      discussion: """
        Needs free disk space: up to what the catalog takes beside it, and as much for temporary files. \
        Stopping it at any moment loses nothing. The results of pictures that have vanished are kept, in case \
        they come back, unless --prune is given.
        """)

    @Flag(help: "First drop the results of pictures that no file has any more, and of older versions.")
    var prune = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions

    func run() async throws {
      let report = try await Studio(catalog: catalog).compactCatalog(prunes: prune)
      switch output.format {
      case .json: try JSONLines.print(CompactionLine(report))
      case .text: try StandardOutput.print(CompactionText.summary(report))
      }
    }
  }
}

/// The JSON of a compaction.
struct CompactionLine: Encodable {
  let bytesBefore: Int64
  let bytesAfter: Int64
  let prunedContents: Int?
  let prunedAnalyses: Int?
  let prunedEmbeddings: Int?

  init(_ report: CompactionReport) {
    bytesBefore = report.byteCountBefore
    bytesAfter = report.byteCountAfter
    prunedContents = report.pruned?.contents
    prunedAnalyses = report.pruned?.analyses
    prunedEmbeddings = report.pruned?.embeddings
  }
}

/// The sentence that a compaction ends with.
enum CompactionText {
  static func summary(_ report: CompactionReport) -> String {
    let sizes = "\(ByteText.of(report.byteCountBefore)) before, \(ByteText.of(report.byteCountAfter)) now"
    guard let pruned = report.pruned else { return sizes }
    return "\(pruned.contents) pictures, \(pruned.analyses) analyses and \(pruned.embeddings) embeddings "
      + "dropped; \(sizes)"
  }
}
