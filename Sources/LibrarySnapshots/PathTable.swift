/// The paths of a mapped snapshot, in order of their UTF-8 bytes.
struct PathTable: Sendable {
  private let file: MappedFile
  private let ends: Column<UInt64>
  private let range: Range<Int>
  private let count: Int

  /// - Throws: ``Damage`` when the ends of the paths do not rise, or lie beyond the paths.
  init(_ sections: SectionTable) throws {
    file = sections.file
    ends = try sections.column(.pathEnds)
    range = try sections.range(of: .paths)
    count = sections.count
    var end: UInt64 = 0
    for place in 0..<count {
      guard ends[place] >= end else { throw Damage("its paths overlap") }
      end = ends[place]
    }
    guard end == UInt64(range.count) else { throw Damage("its paths are cut short") }
  }

  /// The bytes of a path.
  func bytes(at place: Int) -> UnsafeRawBufferPointer {
    let end = Int(ends[place])
    let start = place > 0 ? Int(ends[place - 1]) : 0
    return UnsafeRawBufferPointer(
      rebasing: file.bytes[range][range.lowerBound + start..<range.lowerBound + end])
  }

  /// The place of a path; nil where it is none of these.
  func place(of path: String) -> Int? {
    let sought = Array(path.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if bytes(at: middle).lexicographicallyPrecedes(sought) { low = middle + 1 } else { high = middle }
    }
    return low < count && bytes(at: low).elementsEqual(sought) ? low : nil
  }
}
