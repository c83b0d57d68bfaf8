import ArgumentParser
import PinPalettesKit
import Recommendations

extension PinPalettesCommand {
  struct Similar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "similar", abstract: "List the pictures of the library that are most like one.",
      discussion: "The picture need not be in the library. Index a folder first.")

    @Argument(help: "The picture to start from.", completion: .file())
    var image: String

    @OptionGroup var filters: FilterOptions
    @OptionGroup var ranking: RankingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws { _ = try query() }

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog)
      let asked = try query()
      let answer = try await studio.search(asked, options: ranking.searchOptions)
      try ResultOutput.print(
        answer, hasFilters: !asked.filters.isEmpty, options: ranking, format: output.format)
    }

    private func query() throws -> SearchQuery {
      do {
        var builder = SearchQueryBuilder()
        builder.add(image: image)
        try filters.add(to: &builder)
        return try builder.query()
      } catch {
        throw ValidationError(error.diagnostic)
      }
    }
  }
}
