internal import LibrarySnapshots

extension Studio {
  /// A map of the whole library.
  ///
  /// It is made once for each state of the library, on threads of the studio's own, and kept in memory and in a
  /// file beside the catalog. Several that ask at once wait for the same one, and it goes on when one of them is
  /// cancelled. While a library grows by little, its pictures stay where they are and new ones find a place among
  /// those most like them. 10,000 pictures take about four seconds of one core by likeness and less
  /// than one by color.
  ///
  /// - Parameter kind: Which arrangement.
  /// - Returns: The map, of analyzed pictures, by likeness of those that have an embedding too.
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read; `CancellationError`
  ///   after ``cancelMaps()``.
  public func map(_ kind: PictureMapKind) async throws -> PictureMap {
    guard let maker = try await mapMaker(kind) else { return .empty(kind, state: Self.emptyState) }
    return try await resources.maps.map(maker)
  }

  /// The map of the library as it is now if it is there, else how far it has come.
  ///
  /// Never waits for a map to be made; where nobody has begun, it begins.
  ///
  /// - Parameter kind: Which arrangement.
  /// - Returns: The map or its progress.
  /// - Throws: What ``map(_:)`` throws; why a map could not be made is thrown once, and the next call begins anew.
  public func mapStatus(_ kind: PictureMapKind) async throws -> PictureMapStatus {
    guard let maker = try await mapMaker(kind) else {
      return .ready(.empty(kind, state: Self.emptyState))
    }
    return try await resources.maps.status(maker)
  }

  /// Ends the making of maps, as when the program is about to end; whoever waits for one is told so.
  public func cancelMaps() async { await resources.maps.cancelAll() }

  /// What makes the map of the library as it is now; nil without a catalog.
  private func mapMaker(_ kind: PictureMapKind) async throws -> PictureMapMaker? {
    guard let view = try await libraryView() else { return nil }
    return PictureMapMaker(kind: kind, view: view, catalogPath: resources.catalogPath, pool: pool)
  }
}
