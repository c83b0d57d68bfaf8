internal import Catalog
internal import Embeddings
internal import Imaging
internal import LibrarySnapshots
internal import Palettes
internal import Recommendations

/// Finds out what the terms of a query stand for: where texts and images lie in the model's space, and which
/// palettes the images have.
struct QueryResolution {
  let studio: Studio
  let snapshot: LibrarySnapshot
  let texts: [String: Embedding]

  /// The query with everything that a model or a file had to be asked for, and where its own pictures lie in the
  /// library: under whatever path, and all copies of them.
  func resolve(
    _ query: SearchQuery, excludesOtherColors: Bool
  ) async throws -> (query: RecommendationQuery, ownPlaces: Set<Int>) {
    var ownPlaces: Set<Int> = []
    var terms: [VisualQuery.Term] = []
    var palettes: [String: PaletteSignature] = [:]
    for part in query.terms {
      switch part.term {
      case .text(let text):
        guard let embedding = texts[text] else { preconditionFailure("one embedding a text") }
        terms.append(VisualQuery.Term(label: "“\(text)”", embedding: embedding, weight: part.weight))
      case .image(let path):
        let look = try await look(of: path)
        terms.append(
          VisualQuery.Term(label: PicturePath.short(path), embedding: look.embedding, weight: part.weight))
        palettes[path] = PaletteSignature(look.palette)
        ownPlaces.formUnion(snapshot.places(of: look.hash))
        if let place = snapshot.place(ofPath: path) { ownPlaces.insert(place) }
      case .color, .vibe: break
      }
    }
    let visual = VisualQuery(terms, sample: terms.count > 1 ? sample : [])
    guard visual != nil || terms.isEmpty else {
      throw Failure(subject: query.description, reason: "its texts and images cancel each other out")
    }
    let resolved = RecommendationQuery(
      query, visual: visual, palettes: palettes, excludesOtherColors: excludesOtherColors)
    return (resolved, ownPlaces)
  }

  /// Embeddings evenly spaced over the library, to learn how much the cosines of each term vary.
  private var sample: [Embedding] {
    let count = min(VisualQuery.sampleSize, snapshot.count)
    return (0..<count).compactMap { snapshot.embedding(at: $0 * snapshot.count / count) }
  }

  /// Embedding and palette of a picture file: from the library where its content is known, else computed.
  private func look(
    of path: String
  ) async throws -> (embedding: Embedding, palette: Palette, hash: ContentHash) {
    let provider = try await studio.resources.embedders()
    let file = try await studio.pool.run { try PictureFile(path: path, subject: PicturePath.short(path)) }
    if let place = snapshot.places(of: file.contentHash).first,
      let embedding = snapshot.embedding(at: place), let palette = snapshot.palette(at: place)
    {
      return (embedding, palette, file.contentHash)
    }
    let image = try await studio.pool.run { [decoder = studio.reader.decoder] in
      try decoder.decode(
        file.bytes, subject: PicturePath.short(path), minimumShortSide: provider.minimumShortSide)
    }
    guard let embedding = try await provider.embeddings(of: [image]).first else {
      preconditionFailure("one embedding a picture")
    }
    return (embedding, PictureAnalyzer().palette(of: image), file.contentHash)
  }
}
