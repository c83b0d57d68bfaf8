internal import Foundation
internal import Imaging

/// A file that is read piece by piece.
final class SequentialFile {
  /// The path, for errors.
  let path: String
  /// The size when it was opened, in bytes.
  let byteCount: Int64
  private let handle: FileHandle

  /// Opens the file.
  ///
  /// - Throws: ``Failure``, as all its methods do, naming the file.
  init(path: String) throws {
    self.path = path
    // A pipe in its place would be waited for without end.
    do {
      byteCount = try FileStamp(path: path, subject: path).byteCount
    } catch {
      throw Failure(subject: path, reason: error.reason)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(subject: path, reason: FileReason.ofErrno()) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// The next bytes: as many as asked for, fewer only at the end; from `offset` on, where one is given.
  func read(upTo count: Int, at offset: Int? = nil) throws -> [UInt8] {
    do {
      if let offset { try handle.seek(toOffset: UInt64(offset)) }
      guard count > 0 else { return [] }
      return Array(try handle.read(upToCount: count) ?? Data())
    } catch {
      throw Failure(subject: path, reason: FileReason.of(error))
    }
  }
}
