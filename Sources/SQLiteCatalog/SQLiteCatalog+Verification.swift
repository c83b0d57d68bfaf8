public import Catalog

extension SQLiteCatalog {
  /// Reads every page and every record and says which cannot be what was written.
  ///
  /// Nothing is changed.
  ///
  /// - Parameter limit: How many damaged records are named; the rest is counted.
  /// - Returns: What was found.
  /// - Throws: ``CatalogError`` when the catalog cannot be read at all; damage is no error.
  public func verify(limit: Int = 100) async throws -> CatalogVerification {
    try await read { database in
      var verification = VerificationRun(database: database, path: self.path, limit: limit)
      try verification.run()
      return verification.result
    }
  }
}
