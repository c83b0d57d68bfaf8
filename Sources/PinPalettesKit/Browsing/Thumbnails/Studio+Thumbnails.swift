internal import Imaging
internal import LibrarySnapshots

/// A width that thumbnails come in, in pixels.
public enum ThumbnailWidth: Int, Sendable, Hashable, CaseIterable {
  /// For columns on screens of ordinary density.
  case small = 240
  /// For the same columns on fine screens.
  case large = 480
}

extension Studio {
  /// The long sides that previews come in, in pixels.
  public static let previewSides = [400, 600, 800, 1000, 1200, 1600, 2000, 2400]

  /// A picture in a grid's size, as WebP.
  ///
  /// As wide as asked for or as the picture, whichever is less; pictures more than three times as tall as wide
  /// are cut at top and bottom. Thumbnails are kept by content in memory and in the user's cache folder; where
  /// several ask for one that is missing, it is made once.
  ///
  /// - Returns: The whole file; the same bytes each time.
  /// - Throws: ``BrowsingError`` for the picture, as ``file(of:)`` does; `ImagingError` where it cannot be decoded.
  public func thumbnail(of id: PictureID, width: ThumbnailWidth = .small) async throws -> [UInt8] {
    try await rendition(.width(width.rawValue), of: id)
  }

  /// A picture in a large view's size, as WebP.
  ///
  /// - Parameters:
  ///   - id: The picture.
  ///   - longSide: The most pixels of the long side; the next of ``previewSides`` below it is taken.
  /// - Returns: The whole file; the same bytes each time.
  /// - Throws: What ``thumbnail(of:width:)`` throws.
  public func preview(of id: PictureID, longSide: Int = 1600) async throws -> [UInt8] {
    let side = Self.previewSides.last { $0 <= longSide } ?? Self.previewSides[0]
    return try await rendition(.longSide(side), of: id)
  }

  /// Makes the thumbnails that are missing on disk, newest pictures first, one after another and behind everybody
  /// who waits for one.
  ///
  /// Ends when all are there, when as much has been made as may be kept, or when the task is cancelled. A picture
  /// that cannot be read is passed over.
  ///
  /// - Parameters:
  ///   - width: Which thumbnails.
  ///   - onProgress: Called after each picture with how many have been looked at, and how many there are.
  /// - Returns: How many were made.
  /// - Throws: `CatalogError` or `LibrarySnapshotsError` where the catalog cannot be read.
  @discardableResult
  public func warmThumbnails(
    width: ThumbnailWidth = .small, onProgress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Int {
    guard let view = try await libraryView() else { return 0 }
    let folder = browsing.thumbnails.folder
    let places = try await view.places(in: .newest, pool: pool)
    let affordable = configuration.browsing.thumbnailDiskBytes / 2
    var (made, bytes) = (0, 0)
    for (number, place) in places.enumerated() {
      guard !Task.isCancelled, bytes < affordable else { break }
      let key = ThumbnailKey(id: view.snapshot.id(at: place), rendition: .width(width.rawValue))
      let isThere = try await pool.run { folder.has(key) }
      if !isThere, let thumbnail = try? await rendition(key.rendition, of: key.id, in: view) {
        made += 1
        bytes += thumbnail.count
      }
      onProgress(number + 1, places.count)
    }
    return made
  }

  private func rendition(_ rendition: Rendition, of id: PictureID) async throws -> [UInt8] {
    guard let view = try await libraryView() else { throw BrowsingError.unknown(id) }
    return try await self.rendition(rendition, of: id, in: view)
  }

  private func rendition(_ rendition: Rendition, of id: PictureID, in view: LibraryView) async throws
    -> [UInt8]
  {
    guard let place = view.place(of: id), let size = view.snapshot.size(at: place) else {
      throw BrowsingError.unknown(id)
    }
    let maker = RenditionMaker(decoder: reader.decoder)
    return try await browsing.thumbnails.bytes(ThumbnailKey(id: id, rendition: rendition)) {
      try await file(of: id, in: view)
    } make: { file in
      try maker.make(rendition, of: try file.allBytes(), size: size, subject: file.name)
    }
  }
}
