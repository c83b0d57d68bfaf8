/// Puts a query together from the flags of a command or the fields of a form.
public struct SearchQueryBuilder: Sendable {
  private var terms: [WeightedTerm] = []
  private var filters: [PictureFilter] = []

  /// Begins with nothing.
  public init() {}

  /// Adds what a query says; its own terms come in its order.
  public mutating func add(_ query: SearchQuery) {
    terms += query.terms
    filters += query.filters
  }

  /// Adds words to look for, as they are; a negative weight takes them away.
  public mutating func add(text: String, weight: Double = 1) { add(.text(text), weight: weight) }

  /// Adds a picture to look for; its path is taken as it is.
  public mutating func add(image: String, weight: Double = 1) { add(.image(image), weight: weight) }

  /// Adds a term.
  public mutating func add(_ term: QueryTerm, weight: Double = 1) {
    terms.append(WeightedTerm(term, weight: weight))
  }

  /// Adds a color: `e07a5f`, `#e07a5f` or `#e07a5f:0.4`.
  ///
  /// - Throws: ``QueryError``, which points into the text.
  public mutating func add(color: String) throws(QueryError) { try add(word: color, named: "color") }

  /// Adds a named vibe: `golden-hour` or `golden-hour:0.4`.
  ///
  /// - Throws: ``QueryError``, which points into the text.
  public mutating func add(vibe: String) throws(QueryError) { try add(word: vibe, named: "vibe") }

  /// Adds a filter as a query has it: `warmth>20`, `folder:holidays`, `- key:low`.
  ///
  /// - Throws: ``QueryError``, which points into the text.
  public mutating func add(filter: String) throws(QueryError) {
    let query = try SearchQuery(parsing: filter)
    guard query.terms.isEmpty else {
      throw QueryError(
        .badTerm, "this is no filter, such as warmth>20 or orientation:portrait",
        at: 0..<filter.unicodeScalars.count,
        in: QueryInput(filter))
    }
    filters += query.filters
  }

  /// Adds a filter.
  public mutating func add(_ filter: PictureFilter) { filters.append(filter) }

  /// The query.
  ///
  /// - Throws: ``QueryError`` where it asks for nothing or contradicts itself.
  public func query() throws(QueryError) -> SearchQuery {
    try SearchQuery(terms: terms, filters: filters)
  }

  private mutating func add(word text: String, named name: String) throws(QueryError) {
    let prefix = name + ":"
    let prefixed = text.hasPrefix(prefix) ? text : prefix + text
    do throws(QueryError) {
      let query = try SearchQuery(parsing: prefixed)
      guard query.terms.count == 1, query.filters.isEmpty else {
        let input = QueryInput(prefixed)
        throw QueryError(.badTerm, "this is more than one \(name)", at: prefix.count..<input.count, in: input)
      }
      add(query)
    } catch {
      // The caller has not typed the prefix.
      let shift = prefixed.unicodeScalars.count - text.unicodeScalars.count
      let lower = max(0, error.range.lowerBound - shift)
      throw QueryError(
        error.code, error.reason, at: lower..<max(lower, error.range.upperBound - shift), in: QueryInput(text)
      )
    }
  }
}
