import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Index: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index", abstract: "Bring the catalog up to date with folders of pictures.",
      discussion: """
        Decodes each new or changed picture once and stores its palette, vibe and embedding. \
        Unchanged files are skipped, renamed ones are found again by their content. A bad file is \
        listed at the end and never stops the run. Ctrl-C, a crash or a power cut cost a moment's work; the \
        next run goes on. With --watch it stays, and takes in what changes until Ctrl-C. Nothing is written into your folders but .pinpalettes.

        Hidden files are left out, and symbolic links are not followed, unless asked for. --exclude takes \
        patterns as .gitignore has them: *.tif anywhere, /drafts at the top, raw/ for folders.
        """)

    @Argument(help: "Folders, walked whole, or single pictures.", completion: .directory)
    var folders: [String]

    @OptionGroup(title: "What is indexed") var finding: FindingArguments
    @OptionGroup(title: "How it is done") var running: IndexingArguments
    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog, batch: running.batch)
      let events = IndexEventDisplay()
      let options = try running.options(finding: finding)
      if running.watch { return try await watch(studio, options: options, events: events) }
      let report = try await InterruptHandler.run { [folders] in
        try await studio.index(folders, options: options) { events.show($0) }
      }
      events.finish()
      try IndexOutput.print(report, format: output.format, withStages: running.timings)
      if report.isInterrupted { throw ExitStatus.interrupted }
      if !report.failures.isEmpty { throw ExitStatus.failed }
    }

    /// Goes on until Ctrl-C, which here is how it ends well.
    private func watch(
      _ studio: Studio, options: IndexOptions, events: IndexEventDisplay
    ) async throws {
      let (folders, format, withStages) = (folders, output.format, running.timings)
      defer { events.finish() }
      do {
        try await InterruptHandler.run {
          try await studio.watch(folders, options: options) { event in
            guard case .finished(let report) = event else { return events.show(event) }
            events.finish()
            // Whoever read the output has gone: there is nobody left to watch for.
            do { try IndexOutput.print(report, format: format, withStages: withStages) } catch {
              ExitStatus.failed.leave()
            }
          }
        }
      } catch is CancellationError {
        // Told to end while it waited for another indexer.
      }
    }
  }
}
