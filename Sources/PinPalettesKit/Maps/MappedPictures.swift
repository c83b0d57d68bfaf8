internal import ColorScience
internal import LibrarySnapshots
internal import Palettes
internal import PictureMaps

/// The pictures of a map, by rising id, and what they are arranged by.
struct MappedPictures {
  let ids: [PictureID]
  /// What each looks like from afar.
  let colors: [OKLab]
  private let places: [Int]
  private let snapshot: LibrarySnapshot

  /// Reads the analyzed pictures of a library; for a map by likeness, those with an embedding.
  init(_ view: LibraryView, kind: PictureMapKind) {
    let snapshot = view.snapshot
    let pictures = view.places
      .filter { kind == .color || snapshot.isEmbedded(at: $0) }
      .map { (id: snapshot.id(at: $0), place: $0) }
      .sorted { $0.id < $1.id }
    ids = pictures.map(\.id)
    places = pictures.map(\.place)
    colors = pictures.map { picture in
      let palette = snapshot.palette(at: picture.place)
      return palette.map(PictureColor.of) ?? OKLab(lightness: 0.5, a: 0, b: 0)
    }
    self.snapshot = snapshot
  }

  /// Their embeddings, a row each.
  ///
  /// - Precondition: All have one.
  var embeddings: VectorTable {
    var table = VectorTable(dimension: max(snapshot.dimension, 1), capacity: places.count)
    for place in places {
      guard let embedding = snapshot.embedding(at: place) else {
        preconditionFailure("picture \(place) has an embedding")
      }
      table.append(embedding)
    }
    return table
  }
}
