/// Where the columns of a mapped snapshot lie, each checked to lie within the file.
struct SectionTable {
  let file: MappedFile
  let header: SnapshotHeader
  private let sections: [String: SnapshotHeader.Section]

  /// The number of pictures.
  var count: Int { header.count }

  /// - Throws: ``Damage``; ``OtherVersion``.
  init(_ file: MappedFile) throws {
    header = try SnapshotHeader(decoding: Array(file.bytes.prefix(SnapshotLayout.headerSize)))
    self.file = file
    guard header.fileSize == file.bytes.count else {
      throw Damage("it has \(file.bytes.count) bytes instead of \(header.fileSize)")
    }
    for section in header.sections {
      guard section.offset <= header.fileSize, section.size <= header.fileSize - section.offset else {
        throw Damage("its section \(section.column.name) lies outside the file")
      }
    }
    sections = Dictionary(header.sections.map { ($0.column.name, $0) }) { first, _ in first }
  }

  /// The bytes of a column.
  ///
  /// - Throws: ``Damage`` when it is not there, or not of the size that it must have.
  func section(_ column: SnapshotColumn) throws -> SnapshotHeader.Section {
    guard let section = sections[column.name] else { throw Damage("it has no section \(column.name)") }
    // The paths are no rows.
    let isWhole = column == .paths || section.size == column.width * count
    guard section.column.width == column.width, isWhole else {
      throw Damage("its section \(column.name) has the wrong size")
    }
    return section
  }

  func range(of column: SnapshotColumn) throws -> Range<Int> {
    let section = try section(column)
    return section.offset..<section.offset + section.size
  }

  func column<Element>(_ column: SnapshotColumn) throws -> Column<Element> {
    precondition(column.width == MemoryLayout<Element>.stride, "\(column.name) is \(column.width) bytes wide")
    return Column(try section(column), of: file)
  }
}
