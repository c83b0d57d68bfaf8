internal import Foundation
internal import Synchronization

/// A lock on a catalog while it is held; letting go of it releases it.
final class HeldIndexLock: Sendable {
  private let descriptor: Mutex<Int32?>
  private let path: String
  private let isEffective: Bool

  init(descriptor: Int32, path: String, isEffective: Bool) {
    self.descriptor = Mutex(descriptor)
    self.path = path
    self.isEffective = isEffective
  }

  deinit { release() }

  /// What the user should know where the file system has no locks.
  var note: String? {
    guard !isEffective else { return nil }
    return "\(path): this file system has no locks; see to it that nothing else indexes into the catalog"
  }

  /// Releases the lock and removes its file; a second call does nothing.
  func release() {
    let taken = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    guard let taken else { return }
    // The file goes while it is still locked: who has opened it meanwhile sees that it is not the one
    // in place any more, and opens a new one.
    unlink(path)
    close(taken)
  }
}
