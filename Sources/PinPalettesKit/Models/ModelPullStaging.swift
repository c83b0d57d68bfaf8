internal import Foundation
internal import ModelPackages

/// The folder in which a download is put together, held by one process at a time.
///
/// It lies inside the folder of models, so that what is complete can be moved without being copied, and is
/// named after commit and variant: another attempt at the same files finds what is there already.
final class ModelPullStaging: Sendable {
  /// The folder.
  let folder: String

  private let parent: String
  private let lockPath: String
  private let lock: CInt

  /// Makes the folder where it is missing, and holds it.
  ///
  /// - Throws: `ModelPackagesError` with code `unwritable` when it cannot be made, or another process holds it.
  init(models: String, name: String) throws {
    parent = models + "/.pull"
    folder = parent + "/" + name
    lockPath = folder + ".lock"
    lock = try Self.hold(lockPath, folder: folder)
  }

  deinit { close(lock) }

  /// Where a file goes once it is complete.
  func path(of file: HubFileSelection.File) -> String { folder + "/" + file.destination }

  /// Where it grows.
  func partPath(of file: HubFileSelection.File) -> String { path(of: file) + ".part" }

  /// How many bytes of the files are here.
  func byteCount(of files: [HubFileSelection.File]) -> Int64 {
    files.reduce(0) { sum, file in
      let found = Self.byteCount(of: path(of: file)) ?? Self.byteCount(of: partPath(of: file)) ?? 0
      return sum + min(found, file.entry.byteCount)
    }
  }

  /// Removes the folder and what is left in it.
  ///
  /// - Throws: `ModelPackagesError` with code `unwritable`.
  func remove() throws {
    try Self.writing(to: folder) { try FileManager.default.removeItem(atPath: folder) }
    unlink(lockPath)
    // Fails, as it should, where other downloads wait there.
    rmdir(parent)
  }

  /// The size of a file in bytes; nil where there is none.
  static func byteCount(of path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int64(status.st_size)
  }

  /// The bytes that this user may still write where `folder` is; nil when the system does not tell.
  static func freeByteCount(at folder: String) -> Int64? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    let (product, overflows) = UInt64(status.f_bavail).multipliedReportingOverflow(
      by: UInt64(status.f_frsize))
    return overflows ? .max : Int64(clamping: product)
  }

  /// Runs what changes a file and names the file when it fails.
  static func writing<Output>(to path: String, _ body: () throws -> Output) throws -> Output {
    do {
      return try body()
    } catch {
      throw ModelPackagesError(.unwritable, subject: path, reason: FileReason.of(error))
    }
  }

  /// Takes the lock, which ends with the process however that ends.
  private static func hold(_ path: String, folder: String) throws -> CInt {
    // Whoever finishes removes the lock's file; one that was opened just before is then a lock on nothing.
    for _ in 0..<10 {
      try writing(to: folder) {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        if errno == ENOENT { continue }
        throw ModelPackagesError(.unwritable, subject: path, reason: FileReason.ofErrno())
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isHeld = errno == EWOULDBLOCK
        let reason = isHeld ? "another process is pulling this model; wait for it" : FileReason.ofErrno()
        close(descriptor)
        throw ModelPackagesError(.unwritable, subject: isHeld ? folder : path, reason: reason)
      }
      var (held, named) = (stat(), stat())
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
        PicturePath.isFolder(folder)
      {
        return descriptor
      }
      close(descriptor)
    }
    throw ModelPackagesError(.unwritable, subject: folder, reason: "other processes keep removing it")
  }
}
