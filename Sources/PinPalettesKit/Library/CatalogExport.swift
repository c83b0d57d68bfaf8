internal import Catalog
internal import CatalogFormats
internal import Embeddings
internal import Foundation

/// One export: reads the catalog page by page and writes as it goes.
struct CatalogExport: Sendable {
  let catalog: any CatalogStore
  let models: [CatalogStatistics.ModelCount]
  /// How many pictures there are about; for the progress only, others may be indexing.
  let pictures: Int
  /// Absolute.
  let destination: String
  let onProgress: @Sendable (IndexProgress) -> Void

  /// Writes a folder beside the destination and puts it in its place when it is complete.
  func run() async throws -> ExportReport {
    try checkDestination()
    let name = (destination as NSString).lastPathComponent
    let parent = (destination as NSString).deletingLastPathComponent
    let folder = parent + "/.\(name).\(UUID().uuidString).partial"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(subject: destination, reason: FileReason.of(error))
    }
    do {
      let report = try await write(to: folder)
      // Takes the place of an empty folder, and of nothing else.
      guard rename(folder, destination) == 0 else {
        throw Failure(subject: destination, reason: FileReason.ofErrno())
      }
      return report
    } catch {
      do {
        try FileManager.default.removeItem(atPath: folder)
      } catch let second {
        throw Failure(
          subject: folder,
          reason: "cannot be removed (\(FileReason.of(second))) after a failure: \(Failure(error))")
      }
      throw error
    }
  }

  private func checkDestination() throws {
    guard FileManager.default.fileExists(atPath: destination) else { return }
    guard PicturePath.isFolder(destination) else {
      throw Failure(subject: destination, reason: "is a file; name a new folder")
    }
    let content: [String]
    do {
      content = try FileManager.default.contentsOfDirectory(atPath: destination)
    } catch {
      throw Failure(subject: destination, reason: FileReason.of(error))
    }
    guard content.isEmpty else {
      throw Failure(
        subject: destination, reason: "is not empty, and nothing is written over; name a new folder")
    }
  }

  private func write(to folder: String) async throws -> ExportReport {
    let clock = ContinuousClock()
    let start = clock.now
    let writer = try ExportWriter(folder: folder, models: models)
    var last: String?
    while true {
      try Task.checkCancellation()
      let page = try await catalog.records(
        after: last, limit: Studio.pageSize, analysisVersion: PictureAnalyzer.version,
        models: models.map(\.model))
      for record in page { try writer.write(record) }
      onProgress(
        IndexProgress(
          total: max(pictures, writer.pictures), done: writer.pictures, failed: 0,
          elapsed: clock.now - start))
      guard page.count == Studio.pageSize else { break }
      last = page.last?.file.path
    }
    let manifest = try writer.finish(analysisVersion: PictureAnalyzer.version)
    return ExportReport(
      folder: destination, pictures: manifest.pictures,
      models: manifest.models.map {
        .init(model: $0.identity, dimension: $0.dimension, rows: $0.rows, file: $0.file)
      })
  }
}
