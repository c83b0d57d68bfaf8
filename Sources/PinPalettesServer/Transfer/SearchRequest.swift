internal import ColorScience
internal import Hummingbird
internal import PinPalettesKit
internal import Recommendations
internal import Vibes

/// What a client asks of the search, read and checked.
struct SearchRequest: Sendable {
  /// What is looked for; its images are ids of pictures or tokens of uploads, and never paths.
  let query: SearchQuery
  /// How the answer is ranked, and which part of it is wanted.
  let options: SearchOptions

  /// The results on one page.
  static let limits = 1...200
  /// How many results may be passed over.
  static let offsets = 0...100_000
  /// The most characters of a query.
  static let longestQuery = 2_000
  /// The most terms, and the most filters.
  static let mostTerms = 32
  private static let standardLimit = 60

  /// Reads the parameters of an address.
  ///
  /// - Throws: ``ProblemError``, or `QueryError` for words that the language does not have.
  init(_ request: Request) throws {
    let parameters = try QueryParameters(
      request, allowing: "q", "limit", "offset", "paletteWeight", "diversity", "distinct", "exact")
    guard let words = try parameters.text("q", longest: Self.longestQuery) else {
      throw ProblemError.badParameter("q", "is missing; it says what to look for")
    }
    query = try SearchQuery(parsing: words)
    options = try SearchOptions(parameters, standardLimit: Self.standardLimit)
  }

  /// Reads the body of a request.
  ///
  /// - Throws: ``ProblemError``, or `QueryError` for what the language does not have or that asks for nothing.
  init(_ body: JSONValue) throws {
    let fields = try BodyFields(
      body,
      allowing: [
        "query", "terms", "filters", "limit", "offset", "paletteWeight", "diversity", "distinct", "exact",
      ])
    var builder = SearchQueryBuilder()
    if let words = try fields.text("query", longest: Self.longestQuery), !words.allSatisfy(\.isWhitespace) {
      builder.add(try SearchQuery(parsing: words))
    }
    for (path, value) in try fields.list("terms", longest: Self.mostTerms) {
      if let term = try SearchTerm(value, at: path).weighted { builder.add(term.term, weight: term.weight) }
    }
    for (path, value) in try fields.list("filters", longest: Self.mostTerms) {
      builder.add(try SearchFilter(value, at: path).filter)
    }
    query = try builder.query()
    var options = SearchOptions()
    options.limit = try fields.integer("limit", in: Self.limits) ?? Self.standardLimit
    options.offset = try fields.integer("offset", in: Self.offsets) ?? 0
    options.paletteWeight = try fields.number("paletteWeight", in: 0...1)
    options.diversity = try fields.number("diversity", in: 0...1) ?? 0
    options.leavesOutDuplicates = try fields.flag("distinct") ?? false
    options.excludesOtherColors = try fields.flag("exact") ?? false
    self.options = options
  }
}

extension SearchOptions {
  /// Reads what an address says of them; `exact` only where it is allowed there.
  init(_ parameters: QueryParameters, standardLimit: Int) throws(ProblemError) {
    self.init()
    limit = try parameters.integer("limit", in: SearchRequest.limits, default: standardLimit)
    offset = try parameters.integer("offset", in: SearchRequest.offsets, default: 0)
    paletteWeight = try parameters.number("paletteWeight", in: 0...1)
    diversity = try parameters.number("diversity", in: 0...1) ?? 0
    leavesOutDuplicates = try parameters.flag("distinct")
    excludesOtherColors = try parameters.flag("exact")
  }
}

extension SearchRequest {
  /// Reads the parameters of an address that asks for pictures like one.
  ///
  /// - Throws: ``ProblemError``.
  init(similarTo id: PictureID, _ request: Request) throws {
    let parameters = try QueryParameters(
      request, allowing: "limit", "offset", "paletteWeight", "diversity", "distinct")
    query = try SearchQuery(terms: [WeightedTerm(.image(id.description))])
    options = try SearchOptions(parameters, standardLimit: 24)
  }

  /// The uploads that the query names, by how it names them.
  ///
  /// - Throws: ``ProblemError`` with code `notFound` for one that is not there any more.
  func uploads(from store: UploadStore<UploadedPicture>) throws(ProblemError) -> [String: UploadedPicture] {
    var uploads: [String: UploadedPicture] = [:]
    for term in query.terms {
      guard case .image(let name) = term.term, name.hasPrefix(SearchTerm.uploadMark) else { continue }
      guard let token = UploadToken(String(name.dropFirst(SearchTerm.uploadMark.count))),
        let upload = store[token]
      else { throw .missing("such upload any more; send the picture again") }
      uploads[name] = upload
    }
    return uploads
  }
}
