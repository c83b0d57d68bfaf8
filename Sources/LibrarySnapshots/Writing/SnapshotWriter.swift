public import Catalog
internal import Embeddings

/// Writes a snapshot of a library, one picture after the other.
///
/// Every column is written as it comes, so memory stays small: 64 kB a column, and 40 bytes a picture for the
/// order of the content hashes. The file appears under its name when it is whole, and a writer that is given
/// up leaves nothing behind. Blocking: call it from a worker.
///
/// `@unchecked Sendable`: it has one caller at a time, who waits for each call to return.
public final class SnapshotWriter: @unchecked Sendable {
  private let path: String
  private let origin: SnapshotOrigin
  private let dimension: Int
  private let capacity: Int
  private let columns: [PictureColumn]

  private let file: UnfinishedFile
  /// One for each column.
  private var buffers: [ColumnBuffer]
  private var hashOrder: ColumnBuffer
  private var paths: ColumnBuffer
  private var hashes: [ContentHash] = []
  private var lastPath: String?

  /// Begins a snapshot.
  ///
  /// - Precondition: `dimension` is 0…65,536, `capacity` 0…2³¹ − 1.
  /// - Parameters:
  ///   - path: Where it goes; the folder must be there.
  ///   - origin: What it is made from.
  ///   - dimension: The number of components of the embeddings; 0 where there are none.
  ///   - capacity: How many pictures there are at most. Room for more than come takes none on the disk.
  /// - Throws: ``LibrarySnapshotsError`` with code `unavailable` or `notFound` when the file cannot be made.
  public init(
    path: String, origin: SnapshotOrigin, dimension: Int, capacity: Int
  ) throws(LibrarySnapshotsError) {
    precondition(
      (0...SnapshotLayout.maximumDimension).contains(dimension), "\(dimension) components are not possible")
    precondition(
      (0...SnapshotLayout.maximumCount).contains(capacity), "\(capacity) pictures are not possible")
    let columns = PictureColumn.all(dimension: dimension)
    let layout = SnapshotLayout(columns: columns.map(\.column) + [.hashOrder], capacity: capacity)
    self.path = path
    self.origin = origin
    self.dimension = dimension
    self.capacity = capacity
    self.columns = columns
    buffers = zip(columns, layout.offsets).map { ColumnBuffer($0.column, offset: $1) }
    hashOrder = ColumnBuffer(.hashOrder, offset: layout.offsets[columns.count])
    paths = ColumnBuffer(.paths, offset: layout.pathsOffset)
    file = try UnfinishedFile(path: path)
  }

  /// Adds a picture.
  ///
  /// A picture without an embedding, or with one of another dimension, is kept and never found by likeness.
  /// Of a palette the six largest swatches are kept.
  ///
  /// - Parameter record: The picture; its path comes after the one before, by UTF-8 bytes.
  /// - Throws: ``LibrarySnapshotsError`` with code `damaged` for a path out of order, `outdated` when there are
  ///   more pictures than the capacity, `unavailable` when the file cannot be written.
  public func append(_ record: SearchRecord) throws(LibrarySnapshotsError) {
    let recordPath = record.file.path
    if let lastPath, !lastPath.utf8.lexicographicallyPrecedes(recordPath.utf8) {
      throw LibrarySnapshotsError(
        .damaged, subject: recordPath, reason: "it comes after \(lastPath), which is not the order of paths")
    }
    guard hashes.count < capacity else {
      throw LibrarySnapshotsError(
        .outdated, subject: path, reason: "the catalog has got more than \(capacity) pictures meanwhile")
    }
    try paths.append(to: file) { $0.append(Array(recordPath.utf8)) }
    let row = PictureRow(record, pathEnd: paths.size, dimension: dimension)
    for index in columns.indices {
      try buffers[index].append(to: file) { columns[index].append(row, &$0) }
    }
    hashes.append(record.file.contentHash)
    lastPath = recordPath
  }

  /// Completes the file and puts it in the place of the former one.
  ///
  /// - Throws: ``LibrarySnapshotsError`` with code `unavailable` when the file cannot be written, or a name of
  ///   the model is too long.
  public func finish() throws(LibrarySnapshotsError) {
    for place in hashes.indices.sorted(by: { (hashes[$0], $0) < (hashes[$1], $1) }) {
      try hashOrder.append(to: file) { $0.append(UInt32(place)) }
    }
    for index in buffers.indices { try buffers[index].flush(to: file) }
    try hashOrder.flush(to: file)
    try paths.flush(to: file)
    let end = paths.section.offset + paths.section.size
    let header = SnapshotHeader(
      fileSize: end, count: hashes.count, dimension: dimension, origin: origin,
      sections: buffers.map(\.section) + [hashOrder.section, paths.section])
    guard let bytes = header.encoded() else {
      throw LibrarySnapshotsError(
        .unavailable, subject: path,
        reason: "the model's name or revision has more than \(SnapshotHeader.longestText) bytes")
    }
    try file.write(bytes, at: 0)
    try file.finish(size: end)
  }
}
