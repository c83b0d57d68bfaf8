internal import Catalog
internal import Embeddings
internal import LibrarySnapshots
public import Recommendations

extension Studio {
  /// The most results of one page of an answer.
  public static let mostResultsOfAPage = 200

  /// Searches the library for someone who is not at this machine: no string of the query opens a file.
  ///
  /// Images are named by picture ids or by the names of uploads, and never by paths. Pictures with equal content
  /// are found once, those that have not been analyzed not at all. While a large library is being indexed the
  /// answer may be of the library as it was a moment ago. A library without a catalog has nothing to find.
  ///
  /// - Parameters:
  ///   - query: What to look for; its images are 32 hexadecimal digits or names of `uploads`.
  ///   - uploads: Pictures that are in no library, by the names that the query has for them.
  ///   - options: How the answer is ranked; `limit` is 1…``mostResultsOfAPage``.
  /// - Returns: The page that the options ask for.
  /// - Throws: ``BrowsingError`` with code `badRequest` for an image that is neither, a path pattern that refers to
  ///   a working folder, or an option out of its range, `unknownPicture`, or `notEmbedded`; otherwise
  ///   as ``search(_:options:)-(SearchQuery,_)`` does.
  public func searchLibrary(
    _ query: SearchQuery, uploads: [String: UploadedPicture] = [:], options: SearchOptions = SearchOptions()
  ) async throws -> LibraryAnswer {
    try Self.check(query, uploads: uploads)
    try Self.check(options)
    return try await browsing.searching.run(subject: "the search") {
      try await answer(query, uploads: uploads, options: options)
    }
  }

  private func answer(
    _ query: SearchQuery, uploads: [String: UploadedPicture], options: SearchOptions
  ) async throws -> LibraryAnswer {
    let view = try await libraryView()
    guard let view, !view.places.isEmpty else {
      return LibraryAnswer(
        pictures: [], matches: 0, total: 0, next: nil, model: nil, state: view?.state ?? Self.emptyState)
    }
    guard !query.needsModel || view.snapshot.hasEmbeddings else {
      throw BrowsingError(
        .notEmbedded, subject: "the library",
        reason: "the model has not seen any of its pictures yet; colors and filters can be searched already")
    }
    let (snapshot, texts) = try await searched(for: query, mayBeOutdated: true)
    let searched = try await self.view(of: snapshot)
    for case .image(let name) in query.terms.map(\.term) where uploads[name] == nil {
      // One that lies outside of the library's folders is no picture of it, though the snapshot has it.
      if let id = PictureID(name), searched.place(of: id) == nil { throw BrowsingError.unknown(id) }
    }
    let found = try await results(
      of: query, in: snapshot, texts: texts, images: .library(uploads: uploads), options: options,
      eligible: searched.selection)
    let pictures = found.results.compactMap { result in
      snapshot.place(ofPath: result.path).flatMap(searched.picture).map {
        FoundPicture(picture: $0, result: result)
      }
    }
    let end = options.offset + pictures.count
    return LibraryAnswer(
      pictures: pictures, matches: found.matches, total: searched.places.count,
      next: pictures.count == options.limit && end < found.matches ? end : nil, model: found.model,
      state: searched.state)
  }

  /// Lists the pictures of the library that are most like one of them; it is not listed itself.
  ///
  /// - Throws: What ``searchLibrary(_:uploads:options:)`` throws.
  public func similar(
    to id: PictureID, options: SearchOptions = SearchOptions()
  ) async throws -> LibraryAnswer {
    try await searchLibrary(
      try SearchQuery(terms: [WeightedTerm(.image(id.description))]), options: options)
  }

  /// Refuses a query that names files, before anything is looked up.
  private static func check(_ query: SearchQuery, uploads: [String: UploadedPicture]) throws {
    for term in query.terms {
      guard case .image(let name) = term.term, uploads[name] == nil, PictureID(name) == nil else { continue }
      throw BrowsingError(
        .badRequest, subject: name,
        reason: "is not the id of a picture: 32 hexadecimal digits, lower case; files cannot be named here")
    }
    // What changes when the working folder is put in refers to it.
    guard try query.resolvingPaths({ _ in "/" }).filters == query.filters else {
      throw BrowsingError(
        .badRequest, subject: query.description,
        reason: "patterns that begin with ./, ../ or ~/ mean nothing here; name folders by themselves")
    }
  }

  private static func check(_ options: SearchOptions) throws(BrowsingError) {
    func check<Value: Comparable>(
      _ value: Value?, in range: ClosedRange<Value>, _ name: String
    ) throws(BrowsingError) {
      guard let value, !range.contains(value) else { return }
      throw BrowsingError(
        .badRequest, subject: name,
        reason: "must be \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
    try check(options.limit, in: 1...mostResultsOfAPage, "limit")
    try check(options.offset, in: 0...mostOffset, "offset")
    try check(options.paletteWeight, in: 0...1, "paletteWeight")
    try check(options.diversity, in: 0...1, "diversity")
  }

  /// The farthest that an answer is paged through.
  private static let mostOffset = 1_000_000
}
