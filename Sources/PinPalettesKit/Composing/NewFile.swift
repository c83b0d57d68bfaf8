internal import Foundation
internal import Synchronization

/// A file that is written beside its place and then put there whole, so that nobody ever sees half of it.
///
/// It lies in a hidden folder of its own until it is put in place; when it is let go of before, it is gone.
final class NewFile: Sendable {
  /// The folder beside the files that are being written; walks through a library pass it over.
  static let folderName = ".unfinished"
  /// What was left behind by a process that was killed is removed after this time without a write, in seconds.
  private static let staleSeconds: Int64 = 3600

  private static let attempts = 10

  /// Where it is while it is being written.
  let path: String
  private let descriptor: Mutex<Int32?>

  /// Begins a file that will be put into a folder, which is made where it is missing.
  ///
  /// - Throws: ``StudioError`` with code `unwritable`.
  init(in folder: String) throws(StudioError) {
    let own = folder + "/" + Self.folderName
    path = own + "/" + UUID().uuidString
    var opened: Int32 = -1
    for _ in 0..<Self.attempts where opened < 0 {
      do {
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      } catch {
        throw StudioError(.unwritable, subject: folder, reason: FileReason.of(error))
      }
      Self.sweep(own)
      opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
      // Whoever was done last may have taken the folder away in between.
      if opened < 0, errno != ENOENT { break }
    }
    guard opened >= 0 else {
      throw StudioError(.unwritable, subject: folder, reason: FileReason.ofErrno())
    }
    descriptor = Mutex(opened)
  }

  deinit { letGo() }

  /// Ends with the file, of which nothing is left here; a second call does nothing.
  func letGo() {
    let open = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    guard let open else { return }
    close(open)
    // What was put in place has another name by now.
    unlink(path)
    rmdir((path as NSString).deletingLastPathComponent)
  }

  /// Appends bytes; blocking.
  ///
  /// - Throws: ``StudioError`` with code `unwritable`.
  func write(_ bytes: [UInt8], subject: String) throws(StudioError) {
    guard let descriptor = descriptor.withLock(\.self) else {
      preconditionFailure("a file is written before it is let go of")
    }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw StudioError(.unwritable, subject: subject, reason: FileReason.ofErrno())
      }
      written += count
    }
  }

  /// Puts the file where it belongs, unless there is something already.
  ///
  /// - Returns: Whether it is there now; false where something else is.
  /// - Throws: ``StudioError`` with code `unwritable`.
  func place(at target: String) throws(StudioError) -> Bool {
    // A link, unlike a new name, never replaces.
    if link(path, target) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, EMLINK, ENOSYS:
      // A file system without hard links, such as a camera's card.
      var status = stat()
      if lstat(target, &status) == 0 { return false }
      try replace(target)
      return true
    default: throw StudioError(.unwritable, subject: target, reason: FileReason.ofErrno())
    }
  }

  /// Puts the file where it belongs, in place of what is there.
  ///
  /// - Throws: ``StudioError`` with code `unwritable`.
  func replace(_ target: String) throws(StudioError) {
    guard rename(path, target) == 0 else {
      throw StudioError(.unwritable, subject: target, reason: FileReason.ofErrno())
    }
  }

  private static func sweep(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      var status = stat()
      let path = folder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        Int64(time(nil)) - FileStamp(status).modifiedSeconds > staleSeconds
      else { continue }
      unlink(path)
    }
  }
}

extension FileStamp {
  /// The modification time in whole seconds since 1970.
  var modifiedSeconds: Int64 { modifiedNanoseconds / 1_000_000_000 }
}
