/// What to search a library for: terms that are weighed against each other, and filters that decide.
///
/// Written as a person types it, `"a dog" + 2:./beach.jpg - "people" + #e07a5f:0.4 warmth>20`, and read from
/// that, from the words of a shell, or built piece by piece with ``SearchQueryBuilder``: the same value each
/// time. `docs/query-language.md` has the grammar.
public struct SearchQuery: Sendable, Hashable {
  /// What is asked for, in the order given.
  public let terms: [WeightedTerm]
  /// What every result meets, in the order given.
  public let filters: [PictureFilter]

  /// Puts a query together.
  ///
  /// - Throws: ``QueryError`` for a query that asks for nothing or contradicts itself; it points into the
  ///   query's ``description``.
  public init(terms: [WeightedTerm], filters: [PictureFilter] = []) throws(QueryError) {
    let printed = PrintedQuery(terms: terms, filters: filters)
    try self.init(items: printed.items, input: printed.text)
  }

  /// Reads a query from one line.
  ///
  /// - Throws: ``QueryError``, which points at what cannot be read.
  public init(parsing text: String) throws(QueryError) {
    let reader = QueryReader(text)
    try self.init(items: QueryAssembly.items(try reader.parts(), input: reader.input), input: reader.input)
  }

  /// Reads a query from the words of a shell, which has taken the quotes away.
  ///
  /// A single argument is read as a line. Of several, one with spaces and without marks is one text.
  ///
  /// - Throws: ``QueryError``, which points into the arguments joined by spaces.
  public init(arguments: [String]) throws(QueryError) {
    let (parts, input) = try ArgumentReader.parts(arguments)
    try self.init(items: QueryAssembly.items(parts, input: input), input: input)
  }

  init(items: [QueryItem], input: QueryInput) throws(QueryError) {
    try QueryCheck(items: items, input: input).run()
    terms = items.compactMap { if case .term(let term) = $0.content { term } else { nil } }
    filters = items.compactMap { if case .filter(let filter) = $0.content { filter } else { nil } }
  }

  /// Whether answering it takes a model: it has a text or an image.
  public var needsModel: Bool { terms.contains { $0.term.needsModel } }

  /// The same query with its image paths and path patterns as `resolve` gives them.
  ///
  /// For what the language leaves to the application: the home folder, the working folder. Only patterns that
  /// begin with `./`, `../` or `~/` are handed over; the others are no paths.
  ///
  /// - Throws: ``QueryError`` where a resolved pattern cannot be read.
  public func resolvingPaths(_ resolve: (String) -> String) throws(QueryError) -> SearchQuery {
    var terms: [WeightedTerm] = []
    for term in self.terms {
      if case .image(let path) = term.term {
        terms.append(WeightedTerm(.image(resolve(path)), weight: term.weight))
      } else {
        terms.append(term)
      }
    }
    var filters: [PictureFilter] = []
    for filter in self.filters { filters.append(try filter.resolvingPaths(resolve)) }
    return try SearchQuery(terms: terms, filters: filters)
  }
}
