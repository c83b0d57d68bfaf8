internal import Catalog
internal import Embeddings
internal import Recommendations
internal import Evaluations

/// Fetches what the catalog has of pictures, and has the rest computed.
struct EvaluationReading: Sendable {
  let studio: Studio
  let provider: EmbedderProvider
  let onProgress: @Sendable (EvaluationProgress) -> Void

  /// How many texts are embedded before progress is told.
  private static let textsAtATime = 64

  /// The indexed files whose paths are wanted, in order of path.
  func files(where isWanted: (String) -> Bool) async throws -> [EmbeddedFile] {
    try await studio.resources.catalog(makesMissing: false)
      .embeddings(key: studio.resources.key(for: provider)).filter { isWanted($0.path) }
  }

  /// Reads the pictures once more, for what the catalog does not keep.
  ///
  /// - Returns: The pictures with their places in `files`, and those that could not be read.
  func pictures(
    _ files: [EmbeddedFile], seed: UInt64
  ) async throws -> (read: [(place: Int, picture: EvaluationPicture)], failures: [Failure]) {
    let analyses = try await studio.resources.catalog(makesMissing: false)
      .analyses(of: Set(files.map(\.contentHash)), key: studio.resources.key(for: provider))
    let reader = EvaluationPictureReader(
      reader: studio.reader, provider: provider, embedder: try await provider.imageEmbedder(), seed: seed)
    var random = SeededNumbers(seed: seed)
    let parted = Set(random.sample(PartRetrieval.mostPictures, below: files.count))
    var read: [(place: Int, picture: EvaluationPicture)] = []
    var failures: [Failure] = []
    let tell = progress(.pictures, of: files.count)
    let outcomes = studio.reader.outcomes(
      of: Array(files.indices), width: studio.configuration.workers
    ) { place in
      guard let analysis = analyses[files[place].contentHash] else {
        throw Failure(subject: files[place].path, reason: "the catalog has no palette of it; index it anew")
      }
      let palette = PaletteSignature(analysis.palette)
      return (
        place,
        try reader.picture(files[place], palette: palette, withParts: parted.contains(place))
      )
    }
    for await outcome in outcomes {
      switch outcome {
      case .done(let picture): read.append(picture)
      case .failed(let failure): failures.append(failure)
      }
      tell(read.count + failures.count)
    }
    try Task.checkCancellation()
    return (read, failures)
  }

  /// Embeds texts.
  func embeddings(of texts: [String]) async throws -> [Embedding] {
    let tell = progress(.captions, of: texts.count)
    var embeddings: [Embedding] = []
    for start in stride(from: 0, to: texts.count, by: Self.textsAtATime) {
      try Task.checkCancellation()
      embeddings += try await provider.embeddings(
        ofTexts: Array(texts[start..<min(start + Self.textsAtATime, texts.count)]))
      tell(embeddings.count)
    }
    return embeddings
  }

  private func progress(_ stage: EvaluationProgress.Stage, of total: Int) -> (Int) -> Void {
    let clock = ContinuousClock()
    let start = clock.now
    return { done in
      onProgress(
        EvaluationProgress(stage: stage, done: done, total: total, elapsed: clock.now - start))
    }
  }
}
