extension Studio {
  /// Opens the file of a picture: the one safe way from an id to bytes.
  ///
  /// The picture must be in the catalog. Its path must lie in a folder of the library
  /// (``BrowsingConfiguration/folders``), as it is and with all links followed; it must be a regular file with the
  /// size and the time of change that were indexed, or else with the same content. Where several files have the
  /// content, the first that passes is opened.
  ///
  /// - Throws: ``BrowsingError`` with code `unknownPicture`, `unreadableFile`, `changedFile` or `outsideLibrary`;
  ///   `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  public func file(of id: PictureID) async throws -> LibraryFile {
    guard let view = try await libraryView() else { throw BrowsingError.unknown(id) }
    return try await file(of: id, in: view)
  }

  func file(of id: PictureID, in view: LibraryView) async throws -> LibraryFile {
    let opening = LibraryFileOpening(view: view, pool: pool, confirmed: browsing.confirmed)
    return try await pool.run { try opening.open(id) }
  }
}
