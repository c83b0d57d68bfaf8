import ArgumentParser
import Dispatch
import Foundation
import PinPalettesKit

extension PinPalettesCommand {
  struct Index: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index", abstract: "Bring the catalog up to date with folders of pictures.",
      discussion: """
        Decodes each new or changed picture once and stores its palette, vibe and embedding. \
        Unchanged files are skipped, renamed ones are found again by their content. A bad file is \
        listed at the end and never stops the run. Ctrl-C ends it after the batch in work; the next \
        run continues.
        """)

    @Argument(help: "Folders, walked whole, or single pictures.", completion: .directory)
    var folders: [String]

    @Flag(help: "Compute everything anew.")
    var rebuild = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog)
      let progress = ProgressDisplay()
      let interrupt = InterruptHandler()
      defer { interrupt.stop() }
      var options = IndexOptions()
      options.rebuildsAll = rebuild
      let work = Task { [options] in
        try await studio.index(folders, options: options) { progress.show($0) }
      }
      interrupt.cancel(work)
      let report = try await work.value
      progress.finish()

      report.failures.forEach(Complaints.print)
      switch output.format {
      case .json: try JSONLines.print(IndexLine(report))
      case .text: try StandardOutput.print(IndexText.summary(report))
      }
      if report.isInterrupted { throw ExitStatus.interrupted }
      if !report.failures.isEmpty { throw ExitStatus.failed }
    }
  }
}

/// The JSON that an index run ends with.
struct IndexLine: Encodable {
  let indexed: Int
  let skipped: Int
  let embedded: Int
  let failed: Int
  let removed: Int
  let interrupted: Bool
  let seconds: Double
  /// Seconds by stage, summed over all threads.
  let stages: [String: Double]

  init(_ report: IndexReport) {
    indexed = report.indexed
    skipped = report.skipped
    embedded = report.embedded
    failed = report.failures.count
    removed = report.removed
    interrupted = report.isInterrupted
    seconds = (report.duration / .seconds(1)).rounded(toPlaces: 3)
    stages = Dictionary(
      uniqueKeysWithValues: report.times.named.map { ($0.name, ($0.time / .seconds(1)).rounded(toPlaces: 3)) })
  }
}

/// The sentence that an index run ends with.
enum IndexText {
  static func summary(_ report: IndexReport) -> String {
    var parts = ["\(report.indexed) indexed", "\(report.embedded) embedded", "\(report.skipped) up to date"]
    if report.removed > 0 { parts.append("\(report.removed) forgotten") }
    if !report.failures.isEmpty { parts.append("\(report.failures.count) failed") }
    let seconds = report.duration / .seconds(1)
    let time = seconds < 100 ? "\(seconds.text(places: 1)) s" : ProgressDisplay.clock(report.duration)
    return parts.joined(separator: ", ") + " in " + time
      + (report.isInterrupted ? " (interrupted; run it again to go on)" : "")
  }
}
