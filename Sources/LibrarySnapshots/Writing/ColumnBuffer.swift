/// The rows of one column that have not been written yet.
struct ColumnBuffer {
  let column: SnapshotColumn
  private let offset: Int
  private var written = 0
  private var sink = ByteSink()

  /// How much is gathered before it is written, in bytes.
  private static let capacity = 1 << 16

  /// Makes the buffer of a column that begins at `offset`.
  init(_ column: SnapshotColumn, offset: Int) {
    self.column = column
    self.offset = offset
  }

  /// Where the column lies, as far as it has been filled.
  var section: SnapshotHeader.Section { .init(column: column, offset: offset, size: size) }

  /// The bytes that the column has so far.
  var size: Int { written + sink.bytes.count }

  /// Adds a row, and writes what has gathered when it is enough.
  mutating func append(
    to file: borrowing UnfinishedFile, _ row: (inout ByteSink) -> Void
  ) throws(LibrarySnapshotsError) {
    row(&sink)
    if sink.bytes.count >= Self.capacity { try flush(to: file) }
  }

  /// Writes what has gathered.
  mutating func flush(to file: borrowing UnfinishedFile) throws(LibrarySnapshotsError) {
    try file.write(sink.bytes, at: offset + written)
    written += sink.bytes.count
    sink.removeAll()
  }
}
