internal import Imaging
internal import LibrarySnapshots
internal import Palettes
internal import Vibes

extension Studio {
  /// All that the library knows of one picture.
  ///
  /// Only the positions of the swatches need the file; they are missing where it cannot be read, and are
  /// remembered for the pictures looked at last.
  ///
  /// - Throws: ``BrowsingError`` with code `unknownPicture`; `CatalogError` or `LibrarySnapshotsError` where the
  ///   catalog cannot be read.
  public func pictureDetails(_ id: PictureID) async throws -> PictureDetails {
    guard let view = try await libraryView(), let place = view.place(of: id),
      let picture = view.picture(at: place), let vibe = view.snapshot.vibe(at: place)
    else { throw BrowsingError.unknown(id) }
    let positions = await positions(of: picture, in: view)
    let swatches = picture.palette.details(in: nil).enumerated().map { number, details in
      SwatchDetails(
        swatch: details.swatch, name: details.name, role: details.role, position: positions?[number])
    }
    let snapshot = view.snapshot
    return PictureDetails(
      picture: picture, folder: view.roots.relativeFolder(of: picture.path),
      byteCount: snapshot.byteCount(at: place), copies: view.files(of: id).count,
      captureSeconds: snapshot.captureSeconds(at: place), swatches: swatches, vibe: vibe,
      readings: VibeMetric.allCases.map { VibeReading($0, of: vibe) },
      moods: vibe.named.strongest.map { MoodReading(vibe: $0.vibe, score: $0.score) },
      accents: AccentColors(picture.palette), hasEmbedding: snapshot.isEmbedded(at: place))
  }

  /// Where each color of the palette is in the picture; nil where the file cannot be read any more.
  private func positions(of picture: LibraryPicture, in view: LibraryView) async -> [SwatchPosition?]? {
    if let known = browsing.positions.value(for: picture.id) { return known }
    let (decoder, palette) = (reader.decoder, picture.palette)
    let found = try? await browsing.decoding.run(subject: picture.name) { [self] in
      let file = try await file(of: picture.id, in: view)
      return try await pool.run {
        let image = try decoder.decode(
          try file.allBytes(), subject: file.name, minimumShortSide: PictureReader.analysisShortSide)
        return palette.details(in: image.pixels).map(\.position)
      }
    }
    if let found { browsing.positions.remember(found, for: picture.id) }
    return found
  }
}

extension VibeReading {
  /// Reads a metric of a vibe.
  init(_ metric: VibeMetric, of vibe: Vibe) {
    let value = vibe[metric]
    self.init(
      metric: metric, value: value, percentile: metric.percentile(of: value), word: metric.word(for: value))
  }
}
