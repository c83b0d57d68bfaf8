internal import Foundation
internal import Imaging

/// A file's size and modification time: cheap to read, different when the content is.
struct FileStamp: Sendable, Hashable {
  let byteCount: Int64
  /// Nanoseconds since 1970, modulo 2⁶⁴: a time that a damaged disk claims may lie beyond the year 2262.
  let modifiedNanoseconds: Int64

  /// Asks the file system, following symbolic links.
  ///
  /// - Throws: `ImagingError` with code `unreadable` for anything but a regular file.
  init(path: String, subject: String) throws(ImagingError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImagingError(.unreadable, subject: subject, reason: FileReason.ofErrno())
    }
    if let reason = Self.objection(to: status) {
      throw ImagingError(.unreadable, subject: subject, reason: reason)
    }
    self.init(status)
  }

  /// Takes what the file system has said.
  init(_ status: stat) {
    byteCount = Int64(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modifiedNanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Why what has this status is no picture: opening a pipe or a device would wait for ever.
  static func objection(to status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "is a folder, not a picture"
    default: "is not a regular file"
    }
  }
}
