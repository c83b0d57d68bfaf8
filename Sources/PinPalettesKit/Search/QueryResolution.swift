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
  let images: QueryImages

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
      case .image(let name):
        let look = try await look(of: name)
        terms.append(VisualQuery.Term(label: look.label, embedding: look.embedding, weight: part.weight))
        palettes[name] = PaletteSignature(look.palette)
        ownPlaces.formUnion(snapshot.places(of: look.hash))
        if case .files = images, let place = snapshot.place(ofPath: name) { ownPlaces.insert(place) }
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

  /// What a picture of the query looks like.
  private struct Look {
    let label: String
    let embedding: Embedding
    let palette: Palette
    let hash: ContentHash
  }

  private func look(of name: String) async throws -> Look {
    switch images {
    case .files: try await look(ofFile: name)
    case .library(let uploads):
      if let upload = uploads[name] {
        Look(
          label: upload.name, embedding: upload.embedding, palette: upload.palette, hash: upload.contentHash)
      } else {
        try look(ofID: name)
      }
    }
  }

  /// What the library has of a picture; a name that is no id is refused and never taken for a path.
  private func look(ofID name: String) throws -> Look {
    guard let id = PictureID(name) else {
      throw BrowsingError(
        .badRequest, subject: name, reason: "is not the id of a picture: 32 hexadecimal digits, lower case")
    }
    guard let place = snapshot.places(of: id).first, let palette = snapshot.palette(at: place) else {
      throw BrowsingError.unknown(id)
    }
    guard let embedding = snapshot.embedding(at: place) else {
      throw BrowsingError(.notEmbedded, subject: name, reason: "the model has not seen the picture yet")
    }
    return Look(
      label: PicturePath.name(snapshot.path(at: place)), embedding: embedding, palette: palette,
      hash: snapshot.contentHash(at: place))
  }

  /// What a picture file looks like: from the library where its content is known, else computed.
  private func look(ofFile path: String) async throws -> Look {
    let name = PicturePath.short(path)
    let provider = try await studio.resources.embedders()
    let file = try await studio.pool.run { try PictureFile(path: path, subject: name) }
    let hash = file.contentHash
    if let place = snapshot.places(of: hash).first,
      let embedding = snapshot.embedding(at: place), let palette = snapshot.palette(at: place)
    {
      return Look(label: name, embedding: embedding, palette: palette, hash: hash)
    }
    let image = try await studio.pool.run { [decoder = studio.reader.decoder] in
      try decoder.decode(file.bytes, subject: name, minimumShortSide: provider.minimumShortSide)
    }
    guard let embedding = try await provider.embeddings(of: [image]).first else {
      preconditionFailure("one embedding a picture")
    }
    return Look(label: name, embedding: embedding, palette: PictureAnalyzer().palette(of: image), hash: hash)
  }
}
