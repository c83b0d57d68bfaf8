internal import Catalog
internal import Embeddings
internal import Imaging
internal import LibrarySnapshots
internal import Palettes
public import Recommendations
internal import VectorSearch

extension Studio {
  /// Searches the library by texts, images, colors, moods and filters in one query.
  ///
  /// Paths of images are as given or relative to the working folder; `~` is the home folder. An image need not be
  /// in the library; if it is, it is not found itself. Only a query with a text or an image loads a model.
  ///
  /// A query with a text or an image has at most max(200, 10 · `limit`) results, however many pages are asked for.
  ///
  /// - Returns: The page that the options ask for, best first.
  /// - Throws: `ImagingError` for an image, `CatalogError` for the library, `EmbeddingsError` for the model,
  ///   `QueryError` for a pattern that cannot be read, or ``Failure`` for a library that is empty, not analyzed by
  ///   this version or not embedded by the model, and for terms that cancel out.
  public func search(_ query: SearchQuery, options: SearchOptions = SearchOptions()) async throws
    -> SearchAnswer
  {
    let query = try query.resolvingPaths(PicturePath.absolute)
    let (snapshot, texts) = try await searched(for: query)
    let found = try await results(
      of: query, in: snapshot, texts: texts, images: .files, options: options)
    return SearchAnswer(
      results: found.results, matches: found.matches, librarySize: snapshot.count, model: found.model)
  }

  /// Lists the pictures of the library that are most like one picture.
  ///
  /// The picture need not be in the library; if it is, it is not listed itself.
  ///
  /// - Returns: At most `options.limit` results, best first.
  /// - Throws: What ``search(_:options:)-(SearchQuery,_)`` throws.
  public func similar(to path: String, options: SearchOptions = SearchOptions()) async throws
    -> [SearchResult]
  {
    try await search(try SearchQuery(terms: [WeightedTerm(.image(path))]), options: options).results
  }

  /// Lists the pictures of the library that a text describes best; nothing in it is read as an operator.
  ///
  /// A text has no colors of its own, so the palette part compares with the
  /// mixed palette of the best visual matches, which makes answers hang together.
  ///
  /// - Returns: At most `options.limit` results, best first.
  /// - Throws: What ``search(_:options:)-(SearchQuery,_)`` throws.
  public func search(_ text: String, options: SearchOptions = SearchOptions()) async throws -> [SearchResult]
  {
    try await search(try SearchQuery(terms: [WeightedTerm(.text(text))]), options: options).results
  }

  /// The library, if it can answer a query, and where the texts of the query lie in the model's space.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - mayBeOutdated: Whether the library as it was a moment ago will do.
  /// - Returns: The snapshot, and the embedding of each text.
  /// - Throws: As ``search(_:options:)-(SearchQuery,_)`` does for the library and the model.
  func searched(
    for query: SearchQuery, mayBeOutdated: Bool = false
  ) async throws -> (snapshot: LibrarySnapshot, texts: [String: Embedding]) {
    // The library is read while the model is loaded.
    async let loading = resources.librarySnapshot(needsModel: query.needsModel, mayBeOutdated: mayBeOutdated)
    async let embedded = textEmbeddings(of: query)
    let snapshot = try await loading
    guard snapshot.count > 0 else { throw try await emptyLibrary(isCatalogEmpty: true) }
    guard !query.needsModel || snapshot.hasEmbeddings else {
      throw try await emptyLibrary(isCatalogEmpty: false)
    }
    guard !query.needsLooks || (0..<snapshot.count).contains(where: snapshot.hasAnalysis) else {
      throw Failure(
        subject: resources.catalogPath,
        reason: "its pictures have not been analyzed by this version; run: pinpalettes index FOLDER")
    }
    return (snapshot, try await embedded)
  }

  /// What a query finds in a snapshot.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - snapshot: The library.
  ///   - texts: The embeddings of its texts.
  ///   - images: What the images of the query are.
  ///   - options: How the answer is ranked.
  ///   - eligible: The pictures that may be found at all; nil for every file.
  /// - Returns: The page that the options ask for, and how many pictures meet the filters.
  /// - Throws: What ``search(_:options:)-(SearchQuery,_)`` throws for texts and images.
  func results(
    of query: SearchQuery, in snapshot: LibrarySnapshot, texts: [String: Embedding], images: QueryImages,
    options: SearchOptions, eligible: VectorSelection? = nil
  ) async throws -> (results: [SearchResult], matches: Int, model: ModelIdentity?) {
    let resolved = try await QueryResolution(
      studio: self, snapshot: snapshot, texts: texts, images: images
    ).resolve(query, excludesOtherColors: options.excludesOtherColors)
    let search = LibrarySearch(
      snapshot: snapshot, query: resolved.query, options: options, ownPlaces: resolved.ownPlaces,
      eligible: eligible)
    let (found, matches) = try await pool.run { search.answer() }
    let model = query.needsModel ? try await resources.embedders().identity : nil
    let results = found.map {
      SearchResult(
        rank: $0.rank, path: snapshot.path(at: $0.id), score: $0.score, visualScore: $0.visualScore,
        paletteScore: $0.paletteScore, vibeScore: $0.vibeScore, similarity: $0.similarity, model: model,
        explanation: $0.explanation)
    }
    return (results, matches, model)
  }

  private func textEmbeddings(of query: SearchQuery) async throws -> [String: Embedding] {
    let texts = query.texts
    guard !texts.isEmpty else { return [:] }
    // The same text is asked again and again while its weight or its filters are being tried.
    var found: [String: Embedding] = [:]
    for text in texts { found[text] = browsing.texts.value(for: text) }
    let missing = texts.filter { found[$0] == nil }
    guard !missing.isEmpty else { return found }
    for (text, embedding) in zip(missing, try await resources.embedders().embeddings(ofTexts: missing)) {
      found[text] = embedding
      browsing.texts.remember(embedding, for: text)
    }
    return found
  }

  private func emptyLibrary(isCatalogEmpty: Bool) async throws -> Failure {
    guard !isCatalogEmpty else {
      return Failure(
        subject: resources.catalogPath, reason: "the catalog is empty; run: pinpalettes index FOLDER")
    }
    let model = try await resources.embedders().identity
    // Vectors of two models cannot be compared: what others have embedded does not help here.
    let others = try await resources.catalog(makesMissing: false).summary().embeddings
      .filter { $0.model != model }.map { "\($0.count) by \($0.model)" }
    return Failure(
      subject: resources.catalogPath,
      reason: "the catalog holds no picture embedded by \(model)"
        + (others.isEmpty ? "" : ", only \(others.joined(separator: ", "))")
        + "; run: pinpalettes index FOLDER --model \(configuration.model)")
  }
}

extension SearchQuery {
  /// The texts, in order.
  var texts: [String] {
    terms.compactMap { if case .text(let text) = $0.term { text } else { nil } }
  }

  /// Whether answering it takes palettes, vibes or sizes.
  var needsLooks: Bool { !filters.isEmpty || terms.contains { !$0.term.needsModel } }
}
