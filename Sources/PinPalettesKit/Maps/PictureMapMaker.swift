internal import ColorScience
internal import Embeddings
internal import LibrarySnapshots
internal import PictureMaps

/// Makes a map of a library as it is at one moment.
struct PictureMapMaker: Sendable {
  let kind: PictureMapKind
  let view: LibraryView
  let catalogPath: String
  let pool: BlockingPool

  /// The state of the library that the map will show.
  var state: String { view.state }

  /// The file beside the catalog that the map is kept in; by likeness one for each model.
  private var file: PictureMapFile {
    let model = kind == .likeness ? view.snapshot.origin.model?.description ?? "" : ""
    return PictureMapFile(catalogPath: catalogPath, kind: kind, model: model)
  }

  /// The map that was drawn last, of whatever state; nil where there is none that can be read.
  func readFile() async -> DrawnMap? {
    // A file that is missing or damaged is made anew: it holds nothing that cannot be computed.
    try? await pool.run { [file] in try file.read() }
  }

  /// Makes the map and keeps it in its file.
  ///
  /// - Parameters:
  ///   - base: The map before; its pictures stay where they are if few have come since.
  ///   - meter: Told how much is done.
  /// - Returns: The map.
  /// - Throws: `CancellationError` when the task is cancelled.
  func make(from base: DrawnMap?, meter: ProgressMeter) async throws -> DrawnMap {
    try await pool.run { [self] in
      let map = try drawn(from: base) { done in
        try Task.checkCancellation()
        meter.report(done)
      }
      // Where nothing can be written, the map is made again by the next process.
      try? file.write(map)
      return map
    }
  }

  private func drawn(from base: DrawnMap?, progress: @escaping MapProgress) throws -> DrawnMap {
    let pictures = MappedPictures(view, kind: kind)
    let table = kind == .color ? VectorTable(pictures.colors) : pictures.embeddings
    var (points, grown) = ([MapPoint](), 0)
    if let places = base?.places(of: pictures.ids) {
      points = try MapGrowth().points(among: places, table: table, progress: progress)
      grown = (base?.grown ?? 0) + places.count { $0 == nil }
    } else {
      points =
        kind == .color
        ? try ColorMapLayout().points(of: pictures.colors, progress: progress)
        : MapTurning.turned(
          try LikenessMapLayout().points(of: table, progress: progress),
          towards: base?.lookedUp(pictures.ids) ?? [])
    }
    let map = PictureMap(
      kind: kind, state: state, aspect: PictureMapShape.aspect, ids: pictures.ids, points: points,
      colors: pictures.colors.map { RGBColor(mapping: $0) })
    return DrawnMap(map: map, grown: grown)
  }
}
