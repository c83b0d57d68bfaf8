internal import Catalog
internal import Embeddings
internal import Imaging
internal import LibrarySnapshots
internal import Palettes
public import Recommendations

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
    // The library is read while the model is loaded.
    async let loading = librarySnapshot(needsModel: query.needsModel)
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
    let resolved = try await QueryResolution(
      studio: self, snapshot: snapshot, texts: try await embedded
    ).resolve(query, excludesOtherColors: options.excludesOtherColors)
    let search = LibrarySearch(
      snapshot: snapshot, query: resolved.query, options: options, ownPlaces: resolved.ownPlaces)
    let (found, matches) = try await pool.run { search.answer() }
    let model = query.needsModel ? try await resources.embedders().identity : nil
    let results = found.map {
      SearchResult(
        rank: $0.rank, path: snapshot.path(at: $0.id), score: $0.score, visualScore: $0.visualScore,
        paletteScore: $0.paletteScore, vibeScore: $0.vibeScore, similarity: $0.similarity, model: model,
        explanation: $0.explanation)
    }
    return SearchAnswer(results: results, matches: matches, librarySize: snapshot.count, model: model)
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

  private func librarySnapshot(needsModel: Bool) async throws -> LibrarySnapshot {
    try await resources.librarySnapshot(needsModel: needsModel)
  }

  private func textEmbeddings(of query: SearchQuery) async throws -> [String: Embedding] {
    let texts = query.texts
    guard !texts.isEmpty else { return [:] }
    let embeddings = try await resources.embedders().embeddings(ofTexts: texts)
    return Dictionary(zip(texts, embeddings)) { first, _ in first }
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
