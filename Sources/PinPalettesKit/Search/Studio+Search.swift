internal import Catalog
internal import Embeddings
internal import Imaging
internal import Palettes
internal import Recommendations
internal import VectorSearch

extension Studio {
  /// Lists the pictures of the library that are most like one picture.
  ///
  /// The picture need not be in the library; if it is, it is not listed itself.
  ///
  /// - Returns: At most `options.limit` results, best first.
  /// - Throws: `ImagingError` for the picture, `CatalogError` for the library,
  ///   `EmbeddingsError` for the model, or ``Failure`` for an empty library.
  public func similar(to path: String, options: SearchOptions = SearchOptions()) async throws
    -> [SearchResult]
  {
    let snapshot = try await nonemptySnapshot()
    let picture = try await look(of: path)
    let query = RecommendationQuery(
      embedding: picture.embedding, colors: .like(PaletteSignature(picture.palette)))
    return try await results(
      for: query, in: snapshot, leavingOut: PicturePath.absolute(path), options: options,
      paletteWeight: options.paletteWeight ?? Recommender.imagePaletteWeight)
  }

  /// Lists the pictures of the library that a text describes best.
  ///
  /// A text has no colours of its own, so the palette part compares with the
  /// mixed palette of the best visual matches, which makes answers hang together.
  ///
  /// - Returns: At most `options.limit` results, best first.
  /// - Throws: `CatalogError` for the library, `EmbeddingsError` for the model,
  ///   or ``Failure`` for an empty library.
  public func search(_ text: String, options: SearchOptions = SearchOptions()) async throws -> [SearchResult]
  {
    // The library is read while the model is loaded.
    async let loading = nonemptySnapshot()
    async let embedded = resources.embedders().embeddings(ofTexts: [text])
    let snapshot = try await loading
    guard let embedding = try await embedded.first else { preconditionFailure("one embedding a text") }
    return try await results(
      for: RecommendationQuery(embedding: embedding, colors: .bestMatches), in: snapshot, leavingOut: nil,
      options: options, paletteWeight: options.paletteWeight ?? Recommender.textPaletteWeight)
  }

  private func nonemptySnapshot() async throws -> LibrarySnapshot {
    let snapshot = try await resources.librarySnapshot()
    guard !snapshot.files.isEmpty else {
      let model = try await resources.embedders().identity
      // Vectors of two models cannot be compared: what others have embedded does not help here.
      let others = try await resources.catalog(makesMissing: false).summary().embeddings
        .filter { $0.model != model }.map { "\($0.count) by \($0.model)" }
      throw Failure(
        subject: resources.catalogPath,
        reason: "the catalog holds no picture embedded by \(model)"
          + (others.isEmpty ? "" : ", only \(others.joined(separator: ", "))")
          + "; run: pinpalettes index FOLDER --model \(configuration.model)")
    }
    return snapshot
  }

  /// Embedding and palette of a picture file: from the catalog where its content is known, else computed.
  private func look(of path: String) async throws -> (embedding: Embedding, palette: Palette) {
    let provider = try await resources.embedders()
    let key = resources.key(for: provider)
    let catalog = try await resources.catalog(makesMissing: false)
    let file = try await pool.run { try PictureFile(path: path, subject: path) }
    let hash = file.contentHash
    if let embedding = try await catalog.embedding(of: hash, key: key),
      let analysis = try await catalog.analyses(of: [hash], key: key)[hash]
    {
      return (embedding, analysis.palette)
    }
    let image = try await pool.run { [reader] in
      try reader.decoder.decode(file.bytes, subject: path, minimumShortSide: provider.minimumShortSide)
    }
    guard let embedding = try await provider.embeddings(of: [image]).first else {
      preconditionFailure("one embedding a picture")
    }
    return (embedding, PictureAnalyzer().palette(of: image))
  }

  private func results(
    for query: RecommendationQuery, in snapshot: LibrarySnapshot, leavingOut path: String?,
    options: SearchOptions, paletteWeight: Double
  ) async throws -> [SearchResult] {
    // One more than the pool, for the picture that is left out.
    let neighbors = snapshot.index
      .nearest(to: query.embedding, limit: Recommender.poolSize(limit: options.limit) + 1)
      .filter { snapshot.files[$0.id].path != path }
    let provider = try await resources.embedders()
    let analyses = try await resources.catalog(makesMissing: false).analyses(
      of: Set(neighbors.map { snapshot.files[$0.id].contentHash }), key: resources.key(for: provider))
    let candidates = neighbors.map { neighbor in
      let file = snapshot.files[neighbor.id]
      return Candidate(
        id: neighbor.id, embedding: file.embedding,
        palette: analyses[file.contentHash].map { PaletteSignature($0.palette) })
    }
    return Recommender(
      paletteWeight: paletteWeight, diversity: options.diversity,
      duplicateSimilarity: options.leavesOutDuplicates ? NearDuplicates.similarity : nil,
      reach: options.reach
    ).recommend(from: candidates, for: query, limit: options.limit).map {
      SearchResult(
        rank: $0.rank, path: snapshot.files[$0.id].path, score: $0.score, visualScore: $0.visualScore,
        paletteScore: $0.paletteScore, similarity: $0.similarity, model: provider.identity)
    }
  }
}
