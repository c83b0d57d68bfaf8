internal import Catalog
internal import Crypto
internal import Foundation
internal import Imaging

/// The bytes of a picture file, and what tells whether it has changed since.
struct PictureFile: Sendable {
  let bytes: [UInt8]
  let stamp: FileStamp

  /// The largest file that is read, for all of it is held in memory: more than any photograph has, less than a
  /// video that goes by a picture's name.
  static let mostBytes: Int64 = 512_000_000

  /// Reads the whole file.
  ///
  /// - Throws: `ImagingError` with code `unreadable` or `empty`.
  init(path: String, subject: String) throws(ImagingError) {
    // Opening a pipe or a device would wait for ever; only regular files are pictures.
    self.stamp = try FileStamp(path: path, subject: subject)
    guard stamp.byteCount <= Self.mostBytes else {
      throw ImagingError(
        .tooLarge, subject: subject,
        reason: "has \(stamp.byteCount / 1_000_000) MB, over the limit of \(Self.mostBytes / 1_000_000) MB")
    }
    guard stamp.byteCount > 0 else {
      throw ImagingError(.empty, subject: subject, reason: "the file is empty")
    }
    self.bytes = try Self.read(path: path, byteCount: Int(stamp.byteCount), subject: subject)
  }

  /// Reads straight into the array: `Data` would hold large files twice.
  private static func read(path: String, byteCount: Int, subject: String) throws(ImagingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw ImagingError(.unreadable, subject: subject, reason: FileReason.ofErrno())
    }
    defer { close(descriptor) }
    var reason: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      Self.adviseLargePages(buffer)
      while count < byteCount {
        let got = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), byteCount - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { reason = FileReason.ofErrno() }
        // The file has become shorter since it was looked at; the decoder says what that means.
        guard got > 0 else { return }
        count += got
      }
    }
    if let reason { throw ImagingError(.unreadable, subject: subject, reason: reason) }
    return bytes
  }

  /// Asks Linux for pages of 2 MiB under a large buffer: handing out thousands of small ones takes as long as
  /// reading the file.
  private static func adviseLargePages(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    #if os(Linux)
      let large = 1 << 21
      guard buffer.count >= 2 * large, let start = buffer.baseAddress else { return }
      let padding = (large - Int(bitPattern: start) % large) % large
      madvise(start + padding, (buffer.count - padding) / large * large, MADV_HUGEPAGE)
    #endif
  }

  /// The SHA-256 of the bytes.
  var contentHash: ContentHash { ContentHash(of: bytes) }
}

extension ContentHash {
  /// The SHA-256 of `bytes`.
  init(of bytes: [UInt8]) { self.init(bytes: Array(SHA256.hash(data: bytes))) }
}
