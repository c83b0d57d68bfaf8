internal import Catalog
internal import Crypto
internal import Foundation

/// The file of a picture of the library, open for reading.
///
/// It was checked when it was opened, and stays that file whatever is put in its place afterwards.
public final class LibraryFile: Sendable {
  /// The picture.
  public let id: PictureID
  /// The name of the file.
  public let name: String
  /// The number of bytes.
  public let byteCount: Int64
  private let descriptor: Int32
  private let pool: BlockingPool

  /// Takes over an open descriptor.
  init(id: PictureID, name: String, byteCount: Int64, descriptor: Int32, pool: BlockingPool) {
    self.id = id
    self.name = name
    self.byteCount = byteCount
    self.descriptor = descriptor
    self.pool = pool
  }

  deinit { close(descriptor) }

  /// The format, told by how the file begins; nil for one that has no name here.
  ///
  /// - Throws: ``BrowsingError`` with code `unreadableFile`.
  public func format() async throws -> FileFormat? {
    FileFormat(recognizing: try await bytes(at: 0, count: FileFormat.headByteCount))
  }

  /// Reads a part of the file.
  ///
  /// - Parameters:
  ///   - offset: Where it begins; behind the end there is nothing.
  ///   - count: The most bytes, at least 1.
  /// - Returns: The bytes, fewer only at the end of the file.
  /// - Throws: ``BrowsingError`` with code `unreadableFile`.
  public func bytes(at offset: Int64, count: Int) async throws -> [UInt8] {
    precondition(
      (0...Int64.max - Int64(count)).contains(offset) && count >= 1,
      "\(count) bytes from \(offset) cannot be read")
    return try await pool.run { [self] in
      try read(at: offset, count: count)
    }
  }

  /// Reads all of it; blocking.
  ///
  /// - Throws: ``BrowsingError`` with code `unreadableFile`.
  func allBytes() throws(BrowsingError) -> [UInt8] {
    guard byteCount <= PictureFile.mostBytes else {
      throw BrowsingError(
        .unreadableFile, subject: name, reason: "has \(byteCount / 1_000_000) MB, more than any picture")
    }
    return try read(at: 0, count: Int(byteCount))
  }

  /// The SHA-256 of what is in it; blocking.
  ///
  /// - Throws: ``BrowsingError`` with code `unreadableFile`.
  func contentHash() throws(BrowsingError) -> ContentHash {
    var hash = SHA256()
    var offset: Int64 = 0
    while true {
      let bytes = try read(at: offset, count: Self.hashedAtOnce)
      hash.update(data: bytes)
      offset += Int64(bytes.count)
      guard bytes.count == Self.hashedAtOnce else { return ContentHash(bytes: Array(hash.finalize())) }
    }
  }

  private static let hashedAtOnce = 1 << 20

  private func read(at offset: Int64, count: Int) throws(BrowsingError) -> [UInt8] {
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(offset) + off_t(done))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = FileReason.ofErrno() }
        guard got > 0 else { return }
        done += got
      }
    }
    if let failure { throw BrowsingError(.unreadableFile, subject: name, reason: failure) }
    return bytes
  }
}
