import ArgumentParser
import Moodboards
import PinPalettesKit
import Recommendations

/// `moodboard make`, which is what `moodboard` alone does.
struct MakeMoodboard: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a moodboard from pictures or the library, or open one again.")

  @Argument(help: "The pictures; the first leads the board.", completion: .file())
  var images: [String] = []

  @Option(help: "Lead with this picture and fill up with those that go with it.", completion: .file())
  var like: String?

  @Option(help: "Take the pictures that this text describes best and that go together.")
  var search: String?

  @Option(help: "Take the pictures that a query in the language of `search` finds.")
  var query: String?

  @Option(
    help: "Open a board again: the same file gives the same bytes.", completion: .file(extensions: ["json"]))
  var from: String?

  @OptionGroup(title: "Which pictures") var choice: BoardChoiceOptions
  @OptionGroup(title: "The page") var page: BoardPageOptions
  @OptionGroup(title: "What is written") var files: BoardFileOptions
  @OptionGroup var format: OutputOptions
  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard [!images.isEmpty, like != nil, search != nil, query != nil, from != nil].count(where: \.self) == 1
    else {
      throw ValidationError(
        "name pictures, or one of --like IMAGE, --search TEXT, --query QUERY and --from BOARD")
    }
    try choice.validate(isLibrary: images.isEmpty && from == nil, isRevision: from != nil)
    _ = try libraryQuery()
    var options = MoodboardOptions()
    try page.apply(to: &options)
  }

  func run() async throws {
    let studio = Studio(reading: reading, model: model, catalog: catalog)
    let report =
      if let from {
        try await studio.reviseBoard(try revision(of: from))
      } else {
        try await studio.makeBoard(try request())
      }
    report.failures.forEach(Complaints.print)
    try BoardOutputText.print(report, explains: choice.explain, format: format.format)
    if !report.failures.isEmpty { throw ExitStatus.failed }
  }

  private func request() throws -> BoardRequest {
    var request = BoardRequest(source: try source())
    request.count = choice.count ?? request.count
    request.cohesion = choice.cohesion ?? request.cohesion
    request.pins = choice.pin
    request.without = choice.without
    request.hero = choice.hero
    request.options.title = search?.capitalizedFirst
    try page.apply(to: &request.options)
    request.output = files.output
    request.formats = files.formats
    request.writesDocument = !files.noJson
    return request
  }

  private func revision(of path: String) throws -> BoardRevision {
    var revision = BoardRevision(document: path)
    revision.swaps = try choice.swaps()
    revision.without = choice.without
    revision.hero = choice.hero
    revision.cropsSwaps = choice.swapFit == .crop
    if page.isGiven { revision.change = { [page] in try page.apply(to: &$0) } }
    revision.output = files.output
    revision.formats = files.formats
    revision.writesDocument = !files.noJson
    return revision
  }

  private func source() throws -> BoardRequest.Source {
    if let like { return .like(like) }
    if let query = try libraryQuery() { return .search(query) }
    return .pictures(images)
  }

  private func libraryQuery() throws -> SearchQuery? {
    do {
      if let search { return try SearchQuery(terms: [WeightedTerm(.text(search))]) }
      return try query.map { try SearchQuery(parsing: $0) }
    } catch let error as QueryError {
      throw ValidationError("\(search == nil ? "--query" : "--search"): \(error)")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
