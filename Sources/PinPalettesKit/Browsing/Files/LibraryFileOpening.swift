internal import Catalog
internal import Foundation
internal import LibrarySnapshots

/// A file that was hashed and found to be what it was, by its path and the stamp that it has now.
struct ConfirmedFile: Hashable, Sendable {
  let path: String
  let stamp: FileStamp
}

/// Opens files of the library, and only those.
///
/// Links are followed first, and what they lead to is opened and not looked up again: who puts something else in
/// its place in between has the content to answer for, which must be what was indexed.
struct LibraryFileOpening: Sendable {
  let view: LibraryView
  let pool: BlockingPool
  /// Files whose stamps have changed and whose contents have not.
  let confirmed: BoundedCache<ConfirmedFile, Bool>

  /// Opens the first of a picture's files that may and can be read; blocking.
  ///
  /// - Throws: ``BrowsingError``, for the first of the files if none will do.
  func open(_ id: PictureID) throws -> LibraryFile {
    var failure: BrowsingError?
    for place in view.files(of: id) {
      do throws(BrowsingError) {
        return try open(id, at: place)
      } catch {
        if failure == nil { failure = error }
      }
    }
    throw failure ?? .unknown(id)
  }

  private func open(_ id: PictureID, at place: Int) throws(BrowsingError) -> LibraryFile {
    let path = view.snapshot.path(at: place)
    let name = (path as NSString).lastPathComponent
    guard let resolved = ResolvedPath.of(path) else {
      throw BrowsingError(.unreadableFile, subject: name, reason: FileReason.ofErrno())
    }
    guard
      view.roots.folders.compactMap(ResolvedPath.of).contains(where: { LibraryRoots.contains($0, resolved) })
    else {
      throw BrowsingError(.outsideLibrary, subject: name, reason: "is a link out of the library's folders")
    }
    // A pipe would otherwise wait for its writer.
    let descriptor = Foundation.open(resolved, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw BrowsingError(.unreadableFile, subject: name, reason: FileReason.ofErrno())
    }
    let status = Self.status(of: descriptor)
    let file = LibraryFile(
      id: id, name: name, byteCount: Int64(status.st_size), descriptor: descriptor, pool: pool)
    if let reason = FileStamp.objection(to: status) {
      throw BrowsingError(.unreadableFile, subject: name, reason: reason)
    }
    try check(file, path: path, stamp: FileStamp(status), place: place)
    return file
  }

  /// Makes sure that the file is still what was indexed, by its stamp or else by its content.
  private func check(
    _ file: LibraryFile, path: String, stamp: FileStamp, place: Int
  ) throws(BrowsingError) {
    let snapshot = view.snapshot
    let key = ConfirmedFile(path: path, stamp: stamp)
    guard
      stamp.byteCount != snapshot.byteCount(at: place)
        || stamp.modifiedNanoseconds != snapshot.modifiedNanoseconds(at: place),
      confirmed.value(for: key) == nil
    else { return }
    guard stamp.byteCount == snapshot.byteCount(at: place),
      try file.contentHash() == snapshot.contentHash(at: place)
    else {
      throw BrowsingError(.changedFile, subject: file.name, reason: "has changed since it was indexed")
    }
    confirmed.remember(true, for: key)
  }

  private static func status(of descriptor: Int32) -> stat {
    var status = stat()
    // What is open has a status; one of zeros is no regular file and is refused.
    _ = fstat(descriptor, &status)
    return status
  }
}
