internal import Catalog
internal import CatalogFormats
internal import Embeddings
internal import Foundation
internal import SQLiteCatalog

extension Studio {
  /// Writes everything in the catalog to a new folder, as NumPy, CSV and JSON lines.
  ///
  /// `docs/catalog.md` describes the files. The folder appears when it is complete. Whatever the size of the
  /// library, little memory is taken.
  ///
  /// - Parameters:
  ///   - folder: Where to; what is there must be an empty folder.
  ///   - model: The name of the only model whose embeddings are wanted, or `NAME@REVISION`; nil takes all.
  ///   - onProgress: Called from time to time.
  /// - Returns: What was written.
  /// - Throws: `CatalogError`, or ``Failure`` for a folder that is not empty, an unknown model, or a file
  ///   that cannot be written.
  public func exportCatalog(
    to folder: String, model: String? = nil,
    onProgress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws -> ExportReport {
    try await withCatalogFile(.existing) { catalog in
      let statistics = try await catalog.statistics()
      let models = statistics.models.filter { $0.count > 0 && Self.matches($0, name: model) }
      if let model, models.isEmpty {
        let known = statistics.models.filter { $0.count > 0 }.map(\.model.description)
        throw Failure(
          subject: "--model \(model)",
          reason: "the catalog has no embeddings of it, only of: "
            + (known.isEmpty ? "none" : known.joined(separator: ", ")))
      }
      let export = CatalogExport(
        catalog: catalog, models: models, pictures: statistics.files,
        destination: PicturePath.absolute(folder), onProgress: onProgress)
      // Writing files blocks, which the executor's own threads may.
      return try await withTaskExecutorPreference(pool) { try await Self.naming { try await export.run() } }
    }
  }

  /// Takes up what an export holds and the catalog does not: analyses and embeddings by content, and the
  /// files.
  ///
  /// What the catalog has stays as it is. Pictures come in batches: one that is refused ends the import, and
  /// what came before it is kept.
  ///
  /// - Parameters:
  ///   - folder: The folder of an export.
  ///   - resultsOnly: Whether the files are left out: for another machine, where the same pictures lie
  ///     elsewhere.
  ///   - onProgress: Called from time to time.
  /// - Returns: What was read and added.
  /// - Throws: `CatalogError`, or ``Failure`` naming the file, and the row or line in it, that cannot be
  ///   taken.
  public func importCatalog(
    from folder: String, resultsOnly: Bool = false,
    onProgress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    let folder = PicturePath.absolute(folder)
    // Looked at first: a mistyped folder begins no catalog.
    let manifest = try await pool.run { try Self.naming { try CatalogImport.manifest(in: folder) } }
    let report = try await withCatalogFile(.create) { catalog in
      let run = CatalogImport(
        catalog: catalog, folder: folder, manifest: manifest, resultsOnly: resultsOnly,
        known: try await catalog.statistics().models, onProgress: onProgress)
      return try await withTaskExecutorPreference(pool) { try await Self.naming { try await run.run() } }
    }
    return report
  }

  private static func matches(_ model: CatalogStatistics.ModelCount, name: String?) -> Bool {
    guard let name else { return true }
    return model.model.name == name || model.model.description == name
  }

  /// Makes the errors of the formats into failures, which say the file before the reason.
  private static func naming<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as CatalogFormatsError {
      throw Failure(subject: error.subject, reason: error.reason)
    }
  }

  private static func naming<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as CatalogFormatsError {
      throw Failure(subject: error.subject, reason: error.reason)
    }
  }
}
