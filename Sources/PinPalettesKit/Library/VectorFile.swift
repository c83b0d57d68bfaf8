internal import CatalogFormats
internal import Embeddings
internal import Foundation

/// A file of vectors in NumPy's format, read where it is asked for.
final class VectorFile {
  /// Rows that are read at once: pictures ask for them one after the other.
  private static let windowRows = 256

  private let path: String
  private let file: SequentialFile
  private let header: NPYHeader
  private var window: [UInt8] = []
  private var windowStart = 0

  /// Opens the file and checks that it holds what is expected.
  ///
  /// - Throws: ``Failure`` or `CatalogFormatsError`, naming the file.
  init(path: String, rows: Int, dimension: Int) throws {
    self.path = path
    let file = try SequentialFile(path: path)
    self.file = file
    header = try NPYHeader(subject: path) { try file.read(upTo: $0) }
    guard header.rows == rows, header.columns == dimension else {
      throw Failure(
        subject: path,
        reason: "its shape is (\(header.rows), \(header.columns)) in place of (\(rows), \(dimension))")
    }
    guard file.byteCount == Int64(header.fileByteCount) else {
      throw Failure(
        subject: path, reason: "has \(file.byteCount) bytes in place of \(header.fileByteCount)")
    }
  }

  /// The embedding of a row, from 0.
  func embedding(at row: Int) throws -> Embedding {
    guard (0..<header.rows).contains(row) else {
      throw Failure(subject: path, reason: "has no row \(row): a picture asks for it")
    }
    let size = header.rowByteCount
    if !(windowStart..<windowStart + window.count / size).contains(row) {
      let rows = min(Self.windowRows, header.rows - row)
      window = try file.read(upTo: rows * size, at: header.byteCount + row * size)
      windowStart = row
      guard window.count == rows * size else { throw Failure(subject: path, reason: "has become shorter") }
    }
    let start = (row - windowStart) * size
    return try VectorRow.embedding(in: Array(window[start..<start + size]), row: row, subject: path)
  }
}
