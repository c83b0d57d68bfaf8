internal import Catalog
internal import Crypto
internal import Foundation
internal import Imaging

/// The bytes of a picture file, and what tells whether it has changed since.
struct PictureFile: Sendable {
  let bytes: [UInt8]
  let stamp: FileStamp

  /// Reads the whole file.
  ///
  /// - Throws: `ImagingError` with code `unreadable` or `empty`.
  init(path: String, subject: String) throws(ImagingError) {
    // Opening a pipe or a device would wait for ever; only regular files are pictures.
    self.stamp = try FileStamp(path: path, subject: subject)
    guard stamp.byteCount > 0 else {
      throw ImagingError(.empty, subject: subject, reason: "the file is empty")
    }
    do {
      self.bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ImagingError(.unreadable, subject: subject, reason: FileReason.of(error))
    }
  }

  /// The SHA-256 of the bytes.
  var contentHash: ContentHash { ContentHash(of: bytes) }
}

extension ContentHash {
  /// The SHA-256 of `bytes`.
  init(of bytes: [UInt8]) { self.init(bytes: Array(SHA256.hash(data: bytes))) }
}

/// A file's size and modification time: cheap to read, different when the content is.
struct FileStamp: Sendable, Hashable {
  let byteCount: Int64
  /// Nanoseconds since 1970.
  let modifiedNanoseconds: Int64

  /// Asks the file system, following symbolic links.
  ///
  /// - Throws: `ImagingError` with code `unreadable` for anything but a regular file.
  init(path: String, subject: String) throws(ImagingError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ImagingError(.unreadable, subject: subject, reason: FileReason.ofErrno())
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw ImagingError(.unreadable, subject: subject, reason: "is a folder, not a picture")
    default: throw ImagingError(.unreadable, subject: subject, reason: "is not a regular file")
    }
    self.byteCount = Int64(status.st_size)
    #if os(macOS)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.modifiedNanoseconds = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
