import ArgumentParser
import PinPalettesKit
import Recommendations

extension PinPalettesCommand {
  struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Search the library by texts, pictures, colors, moods and filters.",
      discussion: """
        Plain sentences work best: "a boat on a lake at sunset". Index a folder first.

        Terms are added and subtracted, each with a weight if you like:

          pinpalettes search "a dog" + 2:./beach.jpg - "people" + "#e07a5f:0.4" "warmth>20"
          pinpalettes search "#e07a5f" "#3d405b" --only
          pinpalettes search vibe:golden-hour "width>=3000" --exclude-duplicates

        Quote what your shell would read itself: # < > * and spaces. Colors, moods and filters need no model. \
        docs/query-language.md has the whole language.
        """)

    @OptionGroup var query: QueryOptions
    @OptionGroup var filters: FilterOptions
    @OptionGroup var ranking: RankingOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws { _ = try query.query(filters: filters) }

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog)
      var options = ranking.searchOptions
      options.excludesOtherColors = query.only
      let asked = try query.query(filters: filters)
      let answer = try await studio.search(asked, options: options)
      try ResultOutput.print(
        answer, hasFilters: !asked.filters.isEmpty, options: ranking, format: output.format)
    }
  }
}
