internal import Imaging
internal import VipsImaging

/// Reads and decodes picture files for analysis.
struct PictureReader: Sendable {
  /// The short side that palettes and vibes are measured at, in pixels.
  ///
  /// Mean ΔE00 of a palette does not improve above it, and every supported
  /// default model's input fits into it.
  static let analysisShortSide = 360

  let decoder: any ImageDecoder
  let pool: BlockingPool

  init(pixelLimit: Int, pool: BlockingPool) {
    self.decoder = VipsDecoder(pixelLimit: pixelLimit)
    self.pool = pool
  }

  /// Reads and decodes one file; blocking.
  ///
  /// - Throws: `ImagingError` with `path` as its subject.
  func picture(at path: String, minimumShortSide: Int = analysisShortSide) throws -> DecodedImage {
    let file = try PictureFile(path: path, subject: path)
    return try decoder.decode(file.bytes, subject: path, minimumShortSide: minimumShortSide)
  }

  /// Applies `body` to each picture on the pool, `width` at a time, and gives the outcomes in order.
  func outcomes<Value: Sendable>(
    of paths: [String], width: Int, minimumShortSide: Int = analysisShortSide,
    _ body: @escaping @Sendable (String, DecodedImage) throws -> Value
  ) -> AsyncStream<Outcome<Value>> {
    AsyncStream { continuation in
      let work = Task {
        // In rounds, so that results appear while later pictures are still in work.
        var rest = paths[...]
        while !rest.isEmpty, !Task.isCancelled {
          let round = Array(rest.prefix(4 * width))
          rest = rest.dropFirst(round.count)
          let outcomes = await pool.mapConcurrently(round, width: width) { path -> Outcome<Value> in
            do {
              return .done(
                try body(path, try picture(at: path, minimumShortSide: minimumShortSide)))
            } catch {
              return .failed(Failure(error))
            }
          }
          outcomes.forEach { continuation.yield($0) }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in work.cancel() }
    }
  }
}
