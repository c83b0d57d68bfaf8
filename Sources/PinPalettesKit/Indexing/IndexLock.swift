internal import Catalog
internal import Foundation

/// Sees to it that one indexer at a time works on a catalog.
///
/// The lock is the operating system's (`flock`) on a file beside the catalog, so it ends with the
/// process that holds it, however that ends; what such a process has left in the file means nothing. Readers
/// and SQLite's own locks have no part in it.
struct IndexLock: Sendable {
  /// How often a waiting indexer looks again: soon enough for a person, too rarely to cost anything.
  static let pollInterval = Duration.milliseconds(200)

  let catalogPath: String

  /// The file beside the catalog.
  var path: String { catalogPath + ".lock" }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - folders: What is going to be indexed, for others to read.
  ///   - isWaiting: Whether to wait for another holder instead of failing; the wait ends with the task.
  ///   - onWait: Called when a wait begins and when the holder changes, with what is known of it.
  /// - Returns: The lock, held until it is released or let go.
  /// - Throws: `CatalogError` with code `busy`, whose reason names the holder, or `unavailable` or
  ///   `diskFull` where the file cannot be made; `CancellationError`.
  func acquire(
    for folders: [String], waiting isWaiting: Bool, onWait: (IndexLockHolder?) -> Void = { _ in }
  ) async throws -> HeldIndexLock {
    var announced: IndexLockHolder??
    while true {
      try Task.checkCancellation()
      switch try attempt(for: folders) {
      case .held(let lock): return lock
      case .refused(let holder):
        guard isWaiting else {
          throw CatalogError(
            .busy, subject: catalogPath,
            reason: holder?.description ?? "another process is indexing into it")
        }
        if announced != .some(holder) { onWait(holder) }
        announced = .some(holder)
        try await Task.sleep(for: Self.pollInterval)
      case .replaced: continue
      }
    }
  }

  private enum Attempt {
    case held(HeldIndexLock)
    case refused(by: IndexLockHolder?)
    /// The holder took its file away while it was being opened.
    case replaced
  }

  private func attempt(for folders: [String]) throws(CatalogError) -> Attempt {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw catalogError(SystemError()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw CatalogError(.unavailable, subject: path, reason: "is not a regular file, which a lock needs")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      guard isStill(status) else {
        close(descriptor)
        return .replaced
      }
      IndexLockHolder(folders: folders).write(to: descriptor)
      return .held(HeldIndexLock(descriptor: descriptor, path: path, isEffective: true))
    }
    let failure = SystemError()
    switch failure.number {
    case EWOULDBLOCK:
      defer { close(descriptor) }
      return .refused(by: IndexLockHolder(readFrom: descriptor))
    case ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL:
      // Some network file systems have no locks; that is no reason not to index at all.
      return .held(HeldIndexLock(descriptor: descriptor, path: path, isEffective: false))
    default:
      close(descriptor)
      throw catalogError(failure)
    }
  }

  /// Whether the file that was opened is the one that others would open now.
  private func isStill(_ opened: stat) -> Bool {
    var current = stat()
    return lstat(path, &current) == 0 && current.st_ino == opened.st_ino && current.st_dev == opened.st_dev
  }

  private func catalogError(_ error: SystemError) -> CatalogError {
    CatalogError(error.number == ENOSPC ? .diskFull : .unavailable, subject: path, reason: error.reason)
  }
}
