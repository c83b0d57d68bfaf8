#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import Foundation

/// A file that is being written under another name, and takes its own when it is whole.
///
/// Whoever has the former file mapped keeps it: it is replaced, never cut or written over.
struct UnfinishedFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: CInt

  private static let suffix = ".unfinished"

  /// Makes an empty file beside `path`.
  init(path: String) throws(LibrarySnapshotsError) {
    Self.removeLeftovers(beside: path)
    // Two processes may write the same snapshot at once: the later one stays.
    let temporaryPath = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max))\(Self.suffix)"
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .system("cannot be written", path) }
    self.path = path
    self.temporaryPath = temporaryPath
    self.descriptor = descriptor
  }

  /// Removes what writers left behind that were killed: files that nobody has written to for a day.
  private static func removeLeftovers(beside path: String) {
    let (folder, name) = ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent)
    // A folder that cannot be listed has its say when the file is made.
    let siblings = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    for sibling in siblings where sibling.hasPrefix(name + ".") && sibling.hasSuffix(suffix) {
      let leftover = (folder as NSString).appendingPathComponent(sibling)
      var status = stat()
      guard lstat(leftover, &status) == 0 else { continue }
      #if canImport(Darwin)
        let written = status.st_mtimespec.tv_sec
      #else
        let written = status.st_mtim.tv_sec
      #endif
      if time(nil) - written > 86_400 { unlink(leftover) }
    }
  }

  deinit {
    close(descriptor)
    // Fails after the renaming, as it should.
    unlink(temporaryPath)
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(LibrarySnapshotsError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        pwrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system("cannot be written", path) }
      done += count
    }
  }

  /// Gives the file its size and its name, durably.
  func finish(size: Int) throws(LibrarySnapshotsError) {
    // Also makes holes at the end real. The data must be on the disk before the name is, or a power cut could
    // leave a file of zeros under it.
    guard ftruncate(descriptor, off_t(size)) == 0, fsync(descriptor) == 0,
      rename(temporaryPath, path) == 0
    else { throw .system("cannot be written", path) }
  }
}

extension LibrarySnapshotsError {
  /// An error with the words of the operating system for `errno`.
  static func system(_ what: String, _ path: String) -> LibrarySnapshotsError {
    let code = errno
    return LibrarySnapshotsError(
      code == ENOENT ? .notFound : .unavailable, subject: path,
      reason: "\(what): \(String(cString: strerror(code)))")
  }
}
