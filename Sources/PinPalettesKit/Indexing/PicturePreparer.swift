internal import Catalog
internal import Embeddings
internal import Imaging

/// Brings one picture from its file to what the model and the catalog take.
struct PicturePreparer: Sendable {
  let catalog: any CatalogStore
  let reader: PictureReader
  let embedder: EmbedderProvider
  let key: AnalysisKey
  /// Whether everything is computed anew.
  let rebuildsAll: Bool
  /// How long one picture may take to be read, and again to be decoded.
  let patience: Duration
  let claims = ContentClaims()

  /// How many pictures may hang at the same time before that is taken for a disk that is gone: each keeps a
  /// thread, of which there is no end of supply.
  static let mostHanging = 32

  /// Reads a picture, and computes what the catalog lacks of it; one that takes too long is given up.
  ///
  /// - Parameter task: The file.
  /// - Returns: The picture, or why it cannot be indexed.
  /// - Throws: `CatalogError`, or ``Failure`` when too many pictures hang: what concerns the whole run.
  func prepare(_ task: IndexPlan.Task) async throws -> PreparationOutcome {
    guard reader.pool.abandonedCount < Self.mostHanging else {
      throw Failure(
        subject: task.path,
        reason: "\(Self.mostHanging) pictures hang; is their disk still there? Run it again when it is")
    }
    var picture: PreparedPicture
    let bytes: [UInt8]
    do {
      (picture, bytes) = try await bounded(task, "reading it") { try read(task.path) }
    } catch {
      return .failed(Failure(error), content: nil)
    }
    let hash = picture.file.contentHash
    guard claims.claim(hash) else { return .copy(picture) }
    do {
      let start = ContinuousClock.now
      let missing = try await catalog.missing(of: [hash], key: key)
      picture.times.catalog += ContinuousClock.now - start
      let needsAnalysis = rebuildsAll || !missing.analyses.isEmpty
      let needsEmbedding = rebuildsAll || !missing.embeddings.isEmpty
      guard needsAnalysis || needsEmbedding else { return .picture(picture) }
      return .picture(
        try await bounded(task, "decoding it") { [picture] in
          try computed(picture, from: bytes, needsAnalysis: needsAnalysis, needsEmbedding: needsEmbedding)
        })
    } catch let error as CatalogError {
      throw error
    } catch {
      claims.refuse(hash, because: Failure(error).reason)
      return .failed(Failure(error), content: hash)
    }
  }

  private func bounded<Output: Sendable>(
    _ task: IndexPlan.Task, _ what: String, _ body: @escaping @Sendable () throws -> Output
  ) async throws -> Output {
    let limit = patience
    return try await reader.pool.run(within: limit) {
      Failure(
        subject: task.path, reason: "given up: \(what) takes longer than \(limit.components.seconds) seconds")
    } _: {
      try body()
    }
  }

  private func read(_ path: String) throws -> (PreparedPicture, [UInt8]) {
    var times = StageTimes()
    let (file, hash) = try times.measure(\.reading) {
      let file = try PictureFile(path: path, subject: path)
      return (file, file.contentHash)
    }
    let record = CatalogedFile(
      path: path, byteCount: file.stamp.byteCount, modifiedNanoseconds: file.stamp.modifiedNanoseconds,
      contentHash: hash)
    return (PreparedPicture(file: record, times: times), file.bytes)
  }

  private func computed(
    _ picture: PreparedPicture, from bytes: [UInt8], needsAnalysis: Bool, needsEmbedding: Bool
  ) throws -> PreparedPicture {
    var picture = picture
    var times = picture.times
    let image = try times.measure(\.decoding) {
      try reader.decoder.decode(
        bytes, subject: picture.file.path, minimumShortSide: embedder.minimumShortSide)
    }
    if needsAnalysis {
      picture.analysis = PictureAnalyzer().analysis(of: image, times: &times)
    }
    if needsEmbedding {
      picture.tensor = times.measure(\.preprocessing) { embedder.preprocessor.tensor(for: image) }
    }
    picture.times = times
    return picture
  }
}
