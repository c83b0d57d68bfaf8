public import Catalog
internal import Foundation
internal import SQLiteCatalog

extension Studio {
  /// What the catalog holds and what it takes on disk.
  ///
  /// - Throws: `CatalogError` when there is no catalog or it cannot be read.
  public func catalogStatistics() async throws -> CatalogStatistics {
    try await withCatalogFile(.existing) { try await $0.statistics() }
  }

  /// Reads every page and every record of the catalog and says which are damaged; nothing is changed.
  ///
  /// - Parameters:
  ///   - checksFiles: Whether it is also counted how many of the files are not there any more.
  ///   - limit: How much of the damage is named; the rest is counted.
  /// - Returns: What was found.
  /// - Throws: `CatalogError` when there is no catalog or it cannot be read at all.
  public func verifyCatalog(checksFiles: Bool = false, limit: Int = 100) async throws -> VerificationReport {
    try await withCatalogFile(.readOnly) { catalog in
      let verification = try await catalog.verify(limit: limit)
      return VerificationReport(
        verification: verification, missingFiles: checksFiles ? try await missingFiles(in: catalog) : nil)
    }
  }

  /// Gives back the disk space that holds nothing any more.
  ///
  /// Needs free space of up to twice what the catalog holds. Being stopped at any moment, or a full disk,
  /// loses nothing.
  ///
  /// - Parameter prunes: Whether the results of pictures that no file has any more are dropped first, and the
  ///   analyses of older versions.
  /// - Returns: What became of it.
  /// - Throws: `CatalogError`: `diskFull` without enough free space, `busy` while another process indexes or writes.
  public func compactCatalog(prunes: Bool = false) async throws -> CompactionReport {
    try await withCatalogFile(.existing) { catalog in
      // Not while an index run moves results from old paths to new ones.
      let lock = try await IndexLock(catalogPath: resources.catalogPath).acquire(for: [], waiting: false)
      defer { lock.release() }
      let before = catalog.byteCount
      let pruned = prunes ? try await catalog.prune(analysisVersion: PictureAnalyzer.version) : nil
      let after = try await catalog.compact().after
      return CompactionReport(pruned: pruned, byteCountBefore: before, byteCountAfter: after)
    }
  }

  /// Lends the catalog's file, opened for this one use.
  func withCatalogFile<Result: Sendable>(
    _ mode: SQLiteCatalog.Mode, _ body: (SQLiteCatalog) async throws -> Result
  ) async throws -> Result {
    let path = resources.catalogPath
    let catalog = try await pool.run { try SQLiteCatalog(path: path, mode: mode) }
    // After a failure, which is what there is to report, the file closes itself.
    let result = try await body(catalog)
    try await pool.run { try catalog.close() }
    return result
  }

  private func missingFiles(in catalog: any CatalogStore) async throws -> Int {
    var missing = 0
    var last: String?
    while true {
      let page = try await catalog.records(
        after: last, limit: Self.pageSize, analysisVersion: PictureAnalyzer.version, models: [])
      let paths = page.map(\.file.path)
      missing += try await pool.run {
        paths.count { path in
          var status = stat()
          return stat(path, &status) != 0
        }
      }
      guard page.count == Self.pageSize else { return missing }
      last = paths.last
    }
  }

  /// The pictures that pass through memory at once when the whole catalog is gone through.
  static let pageSize = 256
}
