internal import Catalog
internal import Embeddings
internal import Imaging
internal import Vibes

extension Studio {
  /// The palette of a picture that came as bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it before people.
  ///   - request: What palette is wanted.
  /// - Returns: The palette.
  /// - Throws: `ImagingError`: `unsupportedFormat` for what is no picture, `empty` or `corruptData` for one that cannot
  ///   be decoded, `tooLarge` for one with too many pixels; ``Failure`` for a crop that sticks out and where the
  ///   exclusions leave nothing.
  public func palette(
    of bytes: [UInt8], name: String, request: PaletteRequest = PaletteRequest()
  ) async throws -> PaletteReport {
    try await palette(named: name, request: request) { bytes }
  }

  /// The palette of a picture of the library, measured anew as a request says.
  ///
  /// - Parameters:
  ///   - file: The picture's file.
  ///   - request: What palette is wanted.
  /// - Returns: The palette.
  /// - Throws: As ``palette(of:name:request:)`` does; ``BrowsingError`` where the file cannot be read.
  public func palette(
    of file: LibraryFile, request: PaletteRequest = PaletteRequest()
  ) async throws -> PaletteReport {
    try await palette(named: file.name, request: request) { try file.allBytes() }
  }

  private func palette(
    named name: String, request: PaletteRequest, read: @escaping @Sendable () throws -> [UInt8]
  ) async throws -> PaletteReport {
    try await decoding(name) { [reader] in
      let source = PictureSource.bytes(try read(), name: name)
      let (image, region) =
        if let crop = request.crop {
          try reader.picture(source, crop: crop)
        } else {
          (try reader.picture(source), PictureRegion.whole)
        }
      return try PaletteReport(name, image: image, region: region, request: request)
    }
  }

  /// The vibe of a picture that came as bytes, with its palette.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it before people.
  /// - Returns: The vibe.
  /// - Throws: `ImagingError`, as ``palette(of:name:request:)`` does.
  public func vibe(of bytes: [UInt8], name: String) async throws -> VibeReport {
    try await decoding(name) { [reader] in
      let image = try reader.picture(.bytes(bytes, name: name))
      return VibeReport(
        path: name, frameCount: image.frameCount, vibe: VibeAnalyzer().vibe(of: image.pixels),
        palette: PictureAnalyzer().palette(of: image))
    }
  }

  /// The embedding of a picture that came as bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it before people.
  /// - Returns: The embedding.
  /// - Throws: `ImagingError`, as ``palette(of:name:request:)`` does; `EmbeddingsError` for the model.
  public func embedding(of bytes: [UInt8], name: String) async throws -> EmbeddingReport {
    let provider = try await resources.embedders()
    let image = try await decoding(name) { [reader] in
      try reader.picture(.bytes(bytes, name: name), minimumShortSide: provider.minimumShortSide)
    }
    return EmbeddingReport(
      subject: name, model: provider.identity, embedding: try await embedding(of: image, by: provider))
  }

  /// Finds out what there is to know of a picture that came as bytes, to search by it.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it before people.
  /// - Returns: What a query needs; the bytes are not kept.
  /// - Throws: `ImagingError`, as ``palette(of:name:request:)`` does; `EmbeddingsError` for the model.
  public func uploadedPicture(_ bytes: [UInt8], name: String) async throws -> UploadedPicture {
    let provider = try await resources.embedders()
    let maker = RenditionMaker(decoder: reader.decoder)
    let (image, palette, thumbnail) = try await decoding(name) { [reader] in
      let image = try reader.picture(.bytes(bytes, name: name), minimumShortSide: provider.minimumShortSide)
      let thumbnail = try maker.make(
        .width(UploadedPicture.thumbnailWidth), of: image.pixels, original: image.originalSize, subject: name)
      return (image, PictureAnalyzer().palette(of: image), thumbnail)
    }
    return UploadedPicture(
      name: name, contentHash: try await pool.run { ContentHash(of: bytes) }, size: image.originalSize,
      palette: palette, embedding: try await embedding(of: image, by: provider), thumbnail: thumbnail)
  }

  private func embedding(of image: DecodedImage, by provider: EmbedderProvider) async throws -> Embedding {
    guard let embedding = try await provider.embeddings(of: [image]).first else {
      preconditionFailure("one embedding a picture")
    }
    return embedding
  }

  /// Runs what decodes, in turn, and no longer than a picture may take.
  private func decoding<Output: Sendable>(
    _ name: String, _ body: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    try await browsing.decoding.run(subject: name) { [pool] in
      try await pool.run(within: Self.patience, expired: { Self.expired(name) }, body)
    }
  }

  private static let patience = Duration.seconds(30)

  private static func expired(_ name: String) -> ImagingError {
    ImagingError(.corruptData, subject: name, reason: "cannot be decoded within \(patience)")
  }
}
