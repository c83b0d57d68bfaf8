internal import Catalog
internal import Foundation
internal import Imaging
internal import LibrarySnapshots

extension Studio {
  /// Bytes that are gathered before they are written: a hop to another thread for each packet would cost more.
  private static var pieceByteCount: Int { 256 * 1024 }

  /// Adds a picture to a folder of the library, as its bytes arrive.
  ///
  /// The bytes go to a hidden file beside their destination, are digested and counted on the way, and checked to be a
  /// whole picture in a format that is taken. Only then, and unless the library has the same content already, the
  /// file appears in the folder, whole and at once, under a name made of the given one; nothing is ever replaced.
  /// Nothing is left behind when the bytes break off or the task is cancelled. The catalog learns of the picture when
  /// the folder is indexed.
  ///
  /// - Parameters:
  ///   - name: What the sender calls the picture: its file's name, a path or anything else.
  ///   - folder: Where it goes, absolute; made where it is missing.
  ///   - chunks: The bytes, in order.
  ///   - limits: How much it may take.
  /// - Returns: Where the picture is, and whether it is new.
  /// - Throws: ``StudioError`` with code `unsupportedFormat`, `tooLarge`, `damaged`, `unwritable` or `busy`;
  ///   `CancellationError`; what `chunks` throws.
  public func addPicture<Chunks: AsyncSequence & Sendable>(
    named name: String, to folder: String, from chunks: Chunks, limits: AddingLimits = AddingLimits()
  ) async throws -> AddedPicture where Chunks.Element: Collection<UInt8> {
    let folder = PicturePath.absolute(folder)
    let picture = try await pool.run { try IncomingPicture(named: name, to: folder, limits: limits) }
    do {
      let whole = try await receive(chunks, into: picture)
      let added = try await finish(whole, named: name, in: folder)
      await pool.complete { picture.letGo() }
      return added
    } catch {
      await pool.complete { picture.letGo() }
      throw error
    }
  }

  private func receive<Chunks: AsyncSequence & Sendable>(
    _ chunks: Chunks, into picture: IncomingPicture
  ) async throws -> IncomingPicture where Chunks.Element: Collection<UInt8> {
    var picture = picture
    var piece: [UInt8] = []
    for try await chunk in chunks {
      piece.append(contentsOf: chunk)
      guard piece.count >= Self.pieceByteCount else { continue }
      picture = try await appended(piece, to: picture)
      piece.removeAll(keepingCapacity: true)
    }
    // A sequence may end, rather than throw, when its task is cancelled: what came is not all.
    try Task.checkCancellation()
    return piece.isEmpty ? picture : try await appended(piece, to: picture)
  }

  private func appended(_ bytes: [UInt8], to picture: IncomingPicture) async throws -> IncomingPicture {
    try await pool.run {
      var picture = picture
      try picture.append(bytes)
      return picture
    }
  }

  private func finish(
    _ picture: IncomingPicture, named name: String, in folder: String
  ) async throws -> AddedPicture {
    let format = try picture.format()
    let (hash, decoder, log) = (picture.contentHash, reader.decoder, resources.additions)
    let size = try await log.checking.run(subject: picture.subject) {
      try await pool.run { try picture.checkedSize(by: decoder) }
    }
    return try await log.placing.run(subject: picture.subject) {
      if let path = try await knownFile(of: hash) {
        return AddedPicture(
          path: path, contentHash: hash, size: size, byteCount: picture.byteCount, isNew: false)
      }
      try Task.checkCancellation()
      let names = PictureName(name, format: format).candidates(digest: hash.description)
      let path = try await pool.run { try picture.place(in: folder, named: names) }
      log.keep(path, for: hash)
      return AddedPicture(
        path: path, contentHash: hash, size: size, byteCount: picture.byteCount, isNew: true)
    }
  }

  /// A file with this content that is there now: one that was just added, or one of the library.
  private func knownFile(of hash: ContentHash) async throws -> String? {
    var paths: [String] = []
    if let path = resources.additions.path(of: hash) { paths.append(path) }
    // Most pictures that are added are new: the catalog knows that at once, while a snapshot may have to be made.
    if let catalog = try? await resources.catalog(makesMissing: false),
      try await isAnalyzed(hash, in: catalog),
      let snapshot = try? await resources.librarySnapshot(needsModel: false)
    {
      paths += snapshot.places(of: hash).map { snapshot.path(at: $0) }
    }
    let candidates = paths
    return try await pool.run {
      // Read again: a file that was changed since must not stand for a picture that then nobody has.
      candidates.first { (try? PictureFile(path: $0, subject: $0).contentHash) == hash }
    }
  }

  private func isAnalyzed(_ hash: ContentHash, in catalog: any CatalogStore) async throws -> Bool {
    guard let provider = try? await resources.embedders() else { return true }
    return try await catalog.missing(of: [hash], key: resources.key(for: provider)).analyses.isEmpty
  }
}
