internal import Catalog
internal import CatalogFormats
internal import Embeddings
internal import Foundation

/// One import: reads the pictures of an export line by line and adds them in batches.
struct CatalogImport: Sendable {
  let catalog: any CatalogStore
  /// Absolute.
  let folder: String
  let manifest: ExportManifest
  let resultsOnly: Bool
  /// The models that the catalog has.
  let known: [CatalogStatistics.ModelCount]
  let onProgress: @Sendable (IndexProgress) -> Void

  /// Longer than any line of a picture; a damaged file may have no line ends.
  private static let longestLine = 1 << 20

  /// Reads what an export says of itself.
  ///
  /// - Throws: ``Failure`` or `CatalogFormatsError`.
  static func manifest(in folder: String) throws -> ExportManifest {
    let path = folder + "/" + ExportManifest.fileName
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        subject: folder, reason: "is not an exported catalog: it has no \(ExportManifest.fileName)")
    }
    let file = try SequentialFile(path: path)
    let bytes = try file.read(upTo: longestLine)
    return try ExportManifest(bytes: bytes, subject: path)
  }

  func run() async throws -> ImportReport {
    try checkDimensions()
    let vectors = try manifest.models.map { model in
      try VectorFile(path: folder + "/" + model.file, rows: model.rows, dimension: model.dimension)
    }
    let path = folder + "/" + ExportManifest.linesName
    let lines = LineReader(file: try SequentialFile(path: path), longest: Self.longestLine)
    let clock = ContinuousClock()
    let start = clock.now
    var (pictures, added) = (0, CatalogChanges())
    while true {
      try Task.checkCancellation()
      var page: [PictureRecord] = []
      while page.count < Studio.pageSize, let line = try lines.next() {
        pictures += 1
        page.append(try PictureLine.record(in: line, subject: "\(path):\(pictures)"))
      }
      guard !page.isEmpty else { break }
      added += try await add(page, vectors: vectors, subject: "\(path):\(pictures)")
      onProgress(
        IndexProgress(
          total: max(manifest.pictures, pictures), done: pictures, failed: 0, elapsed: clock.now - start))
    }
    guard pictures == manifest.pictures else {
      throw Failure(subject: path, reason: "has \(pictures) pictures in place of \(manifest.pictures)")
    }
    return ImportReport(pictures: pictures, added: added)
  }

  private func checkDimensions() throws {
    for model in manifest.models {
      guard let stored = known.first(where: { $0.model == model.identity }),
        stored.dimension != model.dimension
      else { continue }
      throw Failure(
        subject: folder + "/" + model.file,
        reason: "has \(model.dimension) components of \(model.identity), of which the catalog has "
          + "\(stored.dimension): two models go by one name")
    }
  }

  /// Adds what the catalog lacks of a page, one transaction a model.
  private func add(
    _ page: [PictureRecord], vectors: [VectorFile], subject: String
  ) async throws -> CatalogChanges {
    var batches = manifest.models.map { _ in CatalogBatch() }
    // Without a model there may still be files and analyses; what model the key names plays no part then.
    if batches.isEmpty { batches = [CatalogBatch()] }
    for record in page {
      for place in record.vectors {
        guard vectors.indices.contains(place.model) else {
          throw Failure(subject: subject, reason: "a picture refers to a model that is not in the export")
        }
        batches[place.model].embeddings[record.file.contentHash] =
          try vectors[place.model].embedding(at: place.row)
      }
      if let analysis = record.analysis { batches[0].analyses[record.file.contentHash] = analysis }
      if !resultsOnly { batches[0].files.append(record.file) }
    }
    var added = CatalogChanges()
    // The first, with the files, comes last: a file is not there before its results.
    for (index, batch) in batches.enumerated().reversed() {
      let model =
        manifest.models.isEmpty
        ? ModelIdentity(name: "none", revision: "0") : manifest.models[index].identity
      added += try await catalog.add(
        batch, key: AnalysisKey(analysisVersion: manifest.analysisVersion, model: model))
    }
    return added
  }
}
