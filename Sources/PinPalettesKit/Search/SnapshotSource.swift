internal import Catalog
internal import Embeddings
internal import Foundation
internal import LibrarySnapshots

/// Where a snapshot comes from: its own file beside the catalog while that is true, else the catalog.
struct SnapshotSource: Sendable {
  let catalog: any CatalogStore
  let catalogPath: String
  let analysisVersion: Int
  /// Whose embeddings; nil for none.
  let model: ModelIdentity?
  /// The number of components of these; 0 where there are none.
  let dimension: Int
  let pool: BlockingPool

  /// Pictures that are read from the catalog at a time.
  private static let pageSize = 1024
  /// How often a catalog that grows beyond the room for it while it is read is read again.
  private static let attempts = 3

  /// What a snapshot must have been made from to be true now.
  func origin() async throws -> SnapshotOrigin {
    SnapshotOrigin(state: try await catalog.state(), analysisVersion: analysisVersion, model: model)
  }

  /// Opens the snapshot of that origin, or makes it.
  ///
  /// One that is missing, outdated or damaged is made anew: it holds nothing that the catalog does not.
  func openOrMake(_ origin: SnapshotOrigin) async throws -> LibrarySnapshot {
    let path = path
    if let snapshot = try? await pool.run({ try LibrarySnapshot(path: path, origin: origin) }) {
      return snapshot
    }
    do {
      return try await make(at: path)
    } catch let error as LibrarySnapshotsError where error.code == .unavailable || error.code == .notFound {
      // A catalog that can only be read, on a disk or in a folder of someone else.
      let spare = FileManager.default.temporaryDirectory.path + "/pinpalettes-\(UUID().uuidString).search"
      guard let snapshot = try? await make(at: spare) else { throw error }
      // It stays readable for as long as it is open.
      try? FileManager.default.removeItem(atPath: spare)
      return snapshot
    }
  }

  /// Beside the catalog, one for each model.
  var path: String {
    guard let model else { return catalogPath + "-search" }
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_.@"))
    let name = model.description.addingPercentEncoding(withAllowedCharacters: allowed) ?? "model"
    return "\(catalogPath)-search-\(name)"
  }

  private func make(at path: String) async throws -> LibrarySnapshot {
    for _ in 0..<Self.attempts {
      // Asked for first: what changes while the pages are read makes the snapshot outdated, and the next search
      // makes another.
      let origin = try await origin()
      let count = try await catalog.summary().files
      let writer = try await pool.run {
        // Room for what an indexer at work may add meanwhile.
        try SnapshotWriter(
          path: path, origin: origin, dimension: dimension, capacity: count + count / 8 + 256)
      }
      guard try await write(to: writer) else { continue }
      return try await pool.run {
        try writer.finish()
        return try LibrarySnapshot(path: path, origin: nil)
      }
    }
    throw Failure(subject: catalogPath, reason: "it grows faster than it can be read; search again later")
  }

  /// Writes all pictures; false when there came more than there was room for.
  private func write(to writer: SnapshotWriter) async throws -> Bool {
    var last: String?
    while true {
      let page = try await catalog.searchRecords(
        after: last, limit: Self.pageSize, analysisVersion: analysisVersion, model: model)
      do {
        try await pool.run { for record in page { try writer.append(record) } }
      } catch let error as LibrarySnapshotsError where error.code == .outdated {
        return false
      }
      guard page.count == Self.pageSize, let end = page.last else { return true }
      last = end.file.path
    }
  }
}
