/// The rows of one column of a mapped file, each a number or a fixed group of bytes.
///
/// The file is kept by whoever keeps this.
struct Column<Element: BitwiseCopyable>: Sendable {
  private let file: MappedFile
  private let offset: Int
  private let count: Int

  /// Takes a section whose rows are as wide as `Element`, which lies within the file.
  init(_ section: SnapshotHeader.Section, of file: MappedFile, as _: Element.Type = Element.self) {
    self.file = file
    offset = section.offset
    count = section.size / MemoryLayout<Element>.stride
  }

  /// Row `place`, in the byte order of the machine.
  ///
  /// - Precondition: There is such a row.
  subscript(place: Int) -> Element {
    precondition((0..<count).contains(place), "there is no picture \(place) among \(count)")
    return file.bytes.loadUnaligned(
      fromByteOffset: offset + place * MemoryLayout<Element>.stride, as: Element.self)
  }
}
