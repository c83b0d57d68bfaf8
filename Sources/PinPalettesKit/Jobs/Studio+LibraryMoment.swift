internal import Catalog

extension Studio {
  /// What the library is now; quick, for the catalog alone is asked.
  ///
  /// - Returns: The moment; of a library without a catalog an empty one.
  /// - Throws: `CatalogError`.
  public func libraryMoment() async throws -> LibraryMoment {
    let state = try await catalogState()
    guard state != Self.emptyState else { return LibraryMoment(state: state, pictures: 0) }
    if let pictures = browsing.counts.value(for: state) {
      return LibraryMoment(state: state, pictures: pictures)
    }
    let pictures = try await resources.catalog(makesMissing: false).summary().files
    browsing.counts.remember(pictures, for: state)
    return LibraryMoment(state: state, pictures: pictures)
  }

  /// The state of the whole catalog, which takes a fraction of a millisecond to ask for; without one an empty one's.
  ///
  /// - Throws: `CatalogError`.
  func catalogState() async throws -> String {
    do {
      return try await resources.catalog(makesMissing: false).state().description
    } catch let error as CatalogError where error.code == .notFound {
      return Self.emptyState
    }
  }

  /// Makes what searches read true again, so that the next one need not; that it cannot be made is for the search
  /// to say.
  public func refreshSearch() async { _ = try? await resources.librarySnapshot(needsModel: true) }
}
