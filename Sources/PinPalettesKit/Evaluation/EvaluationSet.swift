internal import Catalog
internal import Embeddings
internal import Evaluations
internal import Recommendations

/// Pictures and queries, all computed that is compared of them.
struct EvaluationSet: Sendable {
  let model: ModelIdentity
  let pictures: [EvaluationPicture]
  let queries: [EvaluationQuery]
  let truth: EvaluationReport.Truth
  let published: PublishedResult?
  var notes: [String] = []
  var failures: [Failure] = []

  /// Whether queries are texts.
  var isText: Bool { if case .captions = truth { true } else { false } }

  /// Takes what the catalog has of the pictures and computes the rest.
  ///
  /// - Throws: ``Failure`` when too little is left to evaluate, `CatalogError`, `EmbeddingsError`,
  ///   `CancellationError`.
  init(
    _ truth: EvaluationTruth, request: EvaluationRequest, studio: Studio,
    onProgress: @escaping @Sendable (EvaluationProgress) -> Void
  ) async throws {
    let provider = try await studio.resources.embedders()
    model = provider.identity
    let reading = EvaluationReading(studio: studio, provider: provider, onProgress: onProgress)
    switch truth.known {
    case .labels(let folder):
      let files = try await reading.files { $0 == folder || $0.hasPrefix(folder + "/") }
      let labels = ClassLabels(paths: files.map(\.path), folder: folder)
      guard labels.classes.count > 1 else { throw Self.tooFewClasses(labels, folder: folder) }
      let labelled = files.indices.filter { labels.labels[$0] != nil }
      if labelled.count < files.count {
        notes.append(
          "\(files.count - labelled.count) of \(files.count) pictures lie in no subfolder and are left out")
      }
      notes += labels.loners.map { "\($0): has one picture, which is found by others but asks for nothing" }
      let (read, failed) = try await reading.pictures(labelled.map { files[$0] }, seed: request.seed)
      pictures = read.map(\.picture)
      failures = failed
      queries = Self.queries(pictures, classes: read.map { labels.labels[labelled[$0.place]] }, request)
      self.truth = .labels(classes: labels.classes.count)
      published = nil
      guard !queries.isEmpty else {
        throw Failure(
          subject: folder,
          reason: "no subfolder holds two pictures; a picture is found by others of its class")
      }
    case .captions(let captions, let digest):
      let wanted = Set(captions.map(\.path))
      let files = try await reading.files { wanted.contains($0) }
      let (read, failed) = try await reading.pictures(files, seed: request.seed)
      pictures = read.map(\.picture)
      failures = failed
      guard pictures.count > 1 else {
        throw Failure(subject: truth.name, reason: "at least two pictures with captions are needed")
      }
      let places = Dictionary(pictures.enumerated().map { ($1.path, $0) }) { first, _ in first }
      let usable = captions.filter { places[$0.path] != nil }
      let chosen = Self.sample(usable.count, most: request.queries, seed: request.seed)
      let texts = chosen.map { usable[$0].text }
      let embeddings = try await reading.embeddings(of: texts)
      queries = zip(chosen, embeddings).map { place, embedding in
        EvaluationQuery(
          embedding: embedding, colors: .bestMatches, histogram: nil, own: nil,
          relevant: Set([places[usable[place].path]].compactMap(\.self)))
      }
      self.truth = .captions(count: usable.count)
      // Fewer pictures or captions are another test than the one that was published.
      let isWhole =
        usable.count == captions.count && chosen.count == usable.count && truth.failures.isEmpty
      published = isWhole ? PublishedResult.matching(model: model, captions: digest) : nil
    }
  }

  /// A query for each picture that has others of its class, or a sample of them.
  private static func queries(
    _ pictures: [EvaluationPicture], classes: [Int?], _ request: EvaluationRequest
  ) -> [EvaluationQuery] {
    var members: [Int: [Int]] = [:]
    for (place, label) in classes.enumerated() { if let label { members[label, default: []].append(place) } }
    let askers = pictures.indices.filter { classes[$0].map { (members[$0]?.count ?? 0) > 1 } ?? false }
    return sample(askers.count, most: request.queries, seed: request.seed).map { place in
      let own = askers[place]
      let picture = pictures[own]
      return EvaluationQuery(
        embedding: picture.embedding, colors: .like(picture.palette), histogram: picture.histogram, own: own,
        relevant: Set(classes[own].flatMap { members[$0] } ?? []).subtracting([own]))
    }
  }

  /// All of `count`, or a sample; in random order, so that the first few are a sample too.
  private static func sample(_ count: Int, most: Int, seed: UInt64) -> [Int] {
    var random = SeededNumbers(seed: seed)
    return random.sample(most, below: count)
  }

  private static func tooFewClasses(_ labels: ClassLabels, folder: String) -> Failure {
    Failure(
      subject: folder,
      reason: labels.classes.isEmpty
        ? "has no subfolders with pictures; put the pictures of each class into a subfolder of its name"
        : "has one class, \(labels.classes[0]), and so no wrong answers; at least two subfolders are needed")
  }
}
