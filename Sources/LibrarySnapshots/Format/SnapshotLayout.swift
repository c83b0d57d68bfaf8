internal import VectorSearch

/// Where the sections of a snapshot lie while it is being written.
///
/// Every column has room for `capacity` rows, and the paths, whose length nobody knows beforehand, come last.
/// What is not written stays a hole, which takes no room on the disk.
struct SnapshotLayout {
  /// Where each column begins.
  let offsets: [Int]
  /// Where the paths begin.
  let pathsOffset: Int

  /// The bytes kept for the header.
  static let headerSize = 16_384
  /// Sections begin at multiples of this, the largest size of a page, so that advice to the system concerns one section alone.
  static let alignment = 16_384
  /// The most components that a vector may have.
  static let maximumDimension = QuantizedQuery.maximumCodeCount
  /// The most rows: a place fits into 32 bits, and no offset can overflow.
  static let maximumCount = Int(Int32.max)

  /// Puts columns one after the other.
  init(columns: [SnapshotColumn], capacity: Int) {
    var end = Self.headerSize
    offsets = columns.map { column in
      defer { end = (end + column.width * capacity + Self.alignment - 1) / Self.alignment * Self.alignment }
      return end
    }
    pathsOffset = end
  }
}
