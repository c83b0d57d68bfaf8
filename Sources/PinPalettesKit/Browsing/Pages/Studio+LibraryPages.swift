internal import Catalog
internal import LibrarySnapshots

extension Studio {
  /// The most pictures of one page.
  public static let mostPicturesOfAPage = 2000

  /// A part of the library, in one order.
  ///
  /// Each content is there once, by the first of its paths. Pictures that have not been analyzed by this version
  /// are left out, and so are files in none of ``BrowsingConfiguration/folders``. While a large library is being
  /// indexed this may be the library as it was a moment ago; the page says which ``LibraryPage/state`` it is of.
  /// A library without a catalog is an empty one.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - offset: How many to pass over, at least 0; behind the end there is nothing.
  ///   - limit: The most pictures, 1…``mostPicturesOfAPage``.
  /// - Returns: The page.
  /// - Throws: ``BrowsingError`` with code `badRequest`; `CatalogError` or `LibrarySnapshotsError` where the catalog
  ///   cannot be read.
  public func libraryPage(
    order: LibraryOrder = .newest, offset: Int = 0, limit: Int = 200
  ) async throws -> LibraryPage {
    guard (1...Self.mostPicturesOfAPage).contains(limit) else {
      throw BrowsingError(
        .badRequest, subject: "limit", reason: "must be 1 to \(Self.mostPicturesOfAPage), not \(limit)")
    }
    guard offset >= 0 else {
      throw BrowsingError(.badRequest, subject: "offset", reason: "must be 0 or more, not \(offset)")
    }
    guard let view = try await libraryView() else {
      return LibraryPage(pictures: [], total: 0, offset: offset, state: Self.emptyState)
    }
    let places = try await view.places(in: order, pool: pool)
    let start = min(offset, places.count)
    let pictures = places[start..<min(start + limit, places.count)].compactMap(view.picture)
    return LibraryPage(pictures: pictures, total: places.count, offset: offset, state: view.state)
  }

  /// Pictures by their ids, in the order given; nil for an id that the library does not have.
  ///
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  public func pictures(_ ids: [PictureID]) async throws -> [LibraryPicture?] {
    guard let view = try await libraryView() else { return ids.map { _ in nil } }
    return ids.map { view.place(of: $0).flatMap(view.picture) }
  }

  /// Pictures by the absolute paths of any of their files, in the order given; nil for a path that the library does
  /// not have.
  ///
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  public func pictures(atPaths paths: [String]) async throws -> [LibraryPicture?] {
    guard let view = try await libraryView() else { return paths.map { _ in nil } }
    let snapshot = view.snapshot
    return paths.map { path in
      guard let place = snapshot.place(ofPath: path), view.roots.contain(place, of: snapshot) else {
        return nil
      }
      return view.place(of: snapshot.id(at: place)).flatMap(view.picture)
    }
  }

  /// Which state the library is in, as pages show it: 32 hexadecimal digits, others after each change.
  ///
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  public func libraryState() async throws -> String { try await libraryView()?.state ?? Self.emptyState }

  /// The state of a library that has no catalog yet.
  static let emptyState = String(repeating: "0", count: 2 * CatalogState.byteCount)

  /// The library as it is gone through; nil without a catalog.
  func libraryView() async throws -> LibraryView? {
    let snapshot: LibrarySnapshot
    do {
      snapshot = try await resources.librarySnapshot(needsModel: false, mayBeOutdated: true)
    } catch let error as CatalogError where error.code == .notFound {
      return nil
    }
    return try await view(of: snapshot)
  }

  /// A snapshot as it is gone through.
  func view(of snapshot: LibrarySnapshot) async throws -> LibraryView {
    try await browsing.views.view(of: snapshot, folders: configuration.browsing.folders, pool: pool)
  }
}
