import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Similar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "similar", abstract: "List the pictures of the library that are most like one.",
      discussion: "The picture need not be in the library. Index a folder first.")

    @Argument(help: "The picture to start from.", completion: .file())
    var image: String

    @OptionGroup var ranking: RankingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog)
      let results = try await studio.similar(to: image, options: ranking.searchOptions)
      try ResultOutput.print(results, format: output.format)
    }
  }
}
