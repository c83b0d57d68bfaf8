internal import Foundation

/// A new file that is written from its beginning to its end, in large pieces.
final class BufferedFile {
  private static let pieceSize = 1 << 20

  private let path: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  /// Makes the file.
  ///
  /// - Throws: ``Failure``, as all its methods do, naming the file.
  init(path: String) throws {
    self.path = path
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(subject: path, reason: FileReason.ofErrno()) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Adds bytes at the end.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Replaces the first bytes.
  func overwriteStart(with bytes: [UInt8]) throws {
    try flush()
    try naming {
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: bytes)
    }
  }

  /// Ends the file; it is on the disk then.
  func close() throws {
    try flush()
    try naming {
      try handle.synchronize()
      try handle.close()
    }
  }

  private func flush() throws {
    try naming { try handle.write(contentsOf: buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func naming(_ body: () throws -> Void) throws {
    do { try body() } catch { throw Failure(subject: path, reason: FileReason.of(error)) }
  }
}
