#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file in the process's address space, read-only.
///
/// What is read comes from the page cache, shared by all processes. Should anyone cut the file short
/// meanwhile, the system ends the process with SIGBUS; ``SnapshotWriter`` therefore never cuts nor writes over a
/// file but renames a new one over it, and who has the old one mapped keeps it.
///
/// `@unchecked Sendable`: the memory is never written to.
final class MappedFile: @unchecked Sendable {
  /// The bytes; valid as long as this is kept.
  let bytes: UnsafeRawBufferPointer

  private let descriptor: CInt

  /// Maps a whole file.
  ///
  /// - Throws: ``LibrarySnapshotsError`` with code `notFound`, `damaged` for an empty file, or `unavailable`.
  init(path: String) throws(LibrarySnapshotsError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot be opened", path) }
    do {
      bytes = try Self.map(descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  private static func map(
    _ descriptor: CInt, _ path: String
  ) throws(LibrarySnapshotsError) -> UnsafeRawBufferPointer {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system("cannot be opened", path) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw LibrarySnapshotsError(.damaged, subject: path, reason: "it is no snapshot of a library")
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), start != MAP_FAILED else {
      throw .system("cannot be mapped", path)
    }
    return UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    close(descriptor)
  }

  /// The largest file whose pages may all come to count as this process's memory.
  private static let mostKept = 48 << 20

  /// Copies bytes, of a large file without mapping their pages.
  ///
  /// For what is read here and there and not again: a page fault maps sixteen pages, takes longer than copying
  /// two kilobytes, and what it maps counts as this process's memory from then on. A small file is mapped in full
  /// soon, and then a copy costs no call of the system.
  func copy(_ range: Range<Int>, to buffer: UnsafeMutableRawBufferPointer) {
    guard let start = buffer.baseAddress else { return }
    guard bytes.count > Self.mostKept else {
      return buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    var done = 0
    while done < range.count {
      let count = pread(descriptor, start + done, range.count - done, off_t(range.lowerBound + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      done += count
    }
    // What cannot be read this way is asked of the mapping, which reports a broken disk in the system's manner.
    if done < range.count { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range])) }
  }
}
