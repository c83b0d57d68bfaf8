internal import Imaging
internal import Palettes
internal import Vibes

extension Studio {
  /// Extracts the palettes of picture files.
  ///
  /// - Parameters:
  ///   - paths: Picture files.
  ///   - colorCount: The most colors wanted of each, 1…32.
  /// - Returns: An outcome a path, in order, as they come.
  public func palettes(of paths: [String], colorCount: Int = 6) -> AsyncStream<Outcome<PaletteReport>> {
    var request = PaletteRequest()
    request.colorCount = .fixed(colorCount)
    return palettes(of: paths.map(PictureSource.file), request: request)
  }

  /// Extracts palettes as a request says.
  ///
  /// - Returns: An outcome a source, in order, as they come.
  public func palettes(
    of sources: [PictureSource], request: PaletteRequest
  ) -> AsyncStream<Outcome<PaletteReport>> {
    let reader = reader
    return reader.outcomes(of: sources, width: configuration.workers) { source in
      let (image, region) =
        if let crop = request.crop {
          try reader.picture(source, crop: crop)
        } else {
          (try reader.picture(source), PictureRegion.whole)
        }
      return try PaletteReport(source.name, image: image, region: region, request: request)
    }
  }

  /// Measures the vibes of picture files.
  ///
  /// - Returns: An outcome a path, in order, as they come.
  public func vibes(of paths: [String]) -> AsyncStream<Outcome<VibeReport>> {
    vibes(of: paths.map(PictureSource.file))
  }

  /// Measures vibes.
  ///
  /// - Parameters:
  ///   - sources: The pictures.
  ///   - withPalettes: Whether the reports carry a palette too, as cards show it.
  /// - Returns: An outcome a source, in order, as they come.
  public func vibes(
    of sources: [PictureSource], withPalettes: Bool = false
  ) -> AsyncStream<Outcome<VibeReport>> {
    let reader = reader
    return reader.outcomes(of: sources, width: configuration.workers) { source in
      let image = try reader.picture(source)
      return VibeReport(
        path: source.name, frameCount: image.frameCount, vibe: VibeAnalyzer().vibe(of: image.pixels),
        palette: withPalettes ? PictureAnalyzer().palette(of: image) : nil)
    }
  }
}

extension PaletteReport {
  /// Looks at a decoded picture, or the part of one that is `region`.
  ///
  /// - Throws: ``Failure`` when nothing is left of it after the exclusions.
  init(
    _ path: String, image: DecodedImage, region: PictureRegion, request: PaletteRequest
  ) throws {
    let histogram = ColorHistogram(image.pixels, excluding: request.exclusions)
    guard request.exclusions.isEmpty || !histogram.isEmpty else {
      throw Failure(
        subject: path, reason: "nothing is left of the picture but colors that are to be left out")
    }
    let extractor = PaletteExtractor(colorCount: request.colorCount, mode: request.mode)
    let palette = extractor.palette(of: histogram)
    self.init(
      path: path, size: image.originalSize, frameCount: image.frameCount, palette: palette,
      details: palette.details(
        in: request.locatesSwatches ? image.pixels : nil, vocabulary: request.vocabulary, order: request.order
      ).map { $0.placed(in: region) })
  }
}

extension SwatchDetails {
  /// The same with the position in the whole picture, where it was that in a part.
  fileprivate func placed(in region: PictureRegion) -> SwatchDetails {
    SwatchDetails(
      swatch: swatch, name: name, role: role,
      position: position.map {
        SwatchPosition(
          x: min(region.x + $0.x * region.width, 1), y: min(region.y + $0.y * region.height, 1))
      })
  }
}
