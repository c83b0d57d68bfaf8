import ArgumentParser
import Recommendations

/// A query: in the query language, by flags, or both.
struct QueryOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "What to look for, in the query language: texts, pictures, colors, moods and filters with + and -.",
      valueName: "query"))
  var words: [String] = []

  @Option(
    name: .customLong("text"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Words to look for, as they are; like all of these, more than once.", valueName: "words"))
  var texts: [String] = []

  @Option(
    name: .customLong("image"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A picture to look for.", valueName: "file"),
    completion: .file())
  var images: [String] = []

  @Option(
    name: .customLong("not-text"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Words to take away.", valueName: "words"))
  var notTexts: [String] = []

  @Option(
    name: .customLong("not-image"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A picture to take away.", valueName: "file"),
    completion: .file())
  var notImages: [String] = []

  @Option(
    name: .customLong("color"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A color that it should show, with a weight if you like: #e07a5f:0.4.", valueName: "hex"))
  var colors: [String] = []

  @Option(
    name: .customLong("vibe"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A mood that it should have: golden-hour.", valueName: "name"))
  var vibes: [String] = []

  @Flag(help: "Colors that are not asked for count against a picture.")
  var only = false

  /// The query.
  func query(filters: FilterOptions) throws -> SearchQuery {
    do {
      var builder = SearchQueryBuilder()
      if !words.isEmpty { builder.add(try SearchQuery(arguments: words)) }
      for text in texts { builder.add(text: text) }
      for image in images { builder.add(image: image) }
      for color in colors { try builder.add(color: color) }
      for vibe in vibes { try builder.add(vibe: vibe) }
      for text in notTexts { builder.add(text: text, weight: -1) }
      for image in notImages { builder.add(image: image, weight: -1) }
      try filters.add(to: &builder)
      return try builder.query()
    } catch {
      throw ValidationError(error.diagnostic)
    }
  }
}

/// What every result has to meet.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("filter"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What every result meets, more than once: warmth>20, width>=2000, date>=2024-05, orientation:portrait.",
      valueName: "condition"))
  var filters: [String] = []

  @Option(
    name: .customLong("folder"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Only pictures in this folder or below, which may have wildcards.", valueName: "glob"))
  var folders: [String] = []

  /// Adds them to a query.
  func add(to builder: inout SearchQueryBuilder) throws(QueryError) {
    for filter in filters { try builder.add(filter: filter) }
    for folder in folders {
      let quoted = folder.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      try builder.add(filter: "folder:\"\(quoted)\"")
    }
  }
}
