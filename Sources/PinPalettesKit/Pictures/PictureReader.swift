internal import Imaging

/// Reads and decodes pictures for analysis.
struct PictureReader: Sendable {
  /// The short side that palettes and vibes are measured at, in pixels; the default model wants as much.
  ///
  /// From 260 pixels to 360 the mean ΔE00 of a palette changes by 0.015, and decoding takes half as long again.
  static let analysisShortSide = 312

  let decoder: any ImageDecoder
  let pool: BlockingPool

  init(decoder: any ImageDecoder, pool: BlockingPool) {
    self.decoder = decoder
    self.pool = pool
  }

  /// Reads and decodes one picture; blocking.
  ///
  /// - Throws: `ImagingError` with the source's name as its subject.
  func picture(_ source: PictureSource, minimumShortSide: Int = analysisShortSide) throws -> DecodedImage {
    try decoder.decode(try source.read(), subject: source.name, minimumShortSide: minimumShortSide)
  }

  /// Applies `body` to each item on the pool, `width` at a time, and gives the outcomes in order as they come.
  func outcomes<Item: Sendable, Value: Sendable>(
    of items: [Item], width: Int, _ body: @escaping @Sendable (Item) throws -> Value
  ) -> AsyncStream<Outcome<Value>> {
    AsyncStream { continuation in
      let work = Task {
        await pool.forEachInOrder(items, width: width) { item -> Outcome<Value> in
          do {
            return .done(try body(item))
          } catch {
            return .failed(Failure(error))
          }
        } receive: {
          continuation.yield($0)
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in work.cancel() }
    }
  }
}
