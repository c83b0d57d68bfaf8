import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "List the pictures of the library that a text describes best.",
      discussion: "Plain sentences work best: \"a boat on a lake at sunset\". Index a folder first.")

    @Argument(help: "What the pictures should show.")
    var text: String

    @OptionGroup var ranking: RankingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions

    func validate() throws {
      guard text.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("the text to search for is empty")
      }
    }

    func run() async throws {
      let studio = Studio(model: model, catalog: catalog)
      let results = try await studio.search(text, options: ranking.searchOptions)
      try ResultOutput.print(results, format: output.format)
    }
  }
}
