internal import Foundation
public import Imaging

/// A file that results are written to.
public enum OutputFile {
  /// Writes a file whole or not at all, making its folder where that is missing.
  ///
  /// What is there and no regular file, such as a pipe or a link, is written to as it stands.
  ///
  /// - Throws: `ImagingError` with code `unwritable`, naming the path.
  public static func write(_ bytes: [UInt8], to path: String) throws(ImagingError) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      // Writing whole means renaming a new file over the old one: a link would not survive it, and
      // /dev/stdout is one.
      var status = stat()
      let exists = lstat(path, &status) == 0
      let isSpecial = exists && status.st_mode & S_IFMT != S_IFREG
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: isSpecial ? [] : .atomic)
      // The new file takes over who may read the old one.
      if exists, !isSpecial { chmod(path, status.st_mode & 0o7777) }
    } catch {
      throw ImagingError(.unwritable, subject: path, reason: FileReason.of(error))
    }
  }

  /// Makes sure that writing some files leaves the pictures that are being read as they are.
  ///
  /// Files count as the same by what the file system says, whichever path or link leads to them.
  ///
  /// - Throws: `ImagingError` with code `unwritable`, naming the first file that is one of the pictures.
  public static func check(_ paths: [String], spare pictures: [String]) throws(ImagingError) {
    let kept = Set(pictures.compactMap(FileIdentity.init))
    let path = paths.first { FileIdentity(path: $0).map(kept.contains) ?? false }
    guard let path else { return }
    throw ImagingError(
      .unwritable, subject: path, reason: "is one of the pictures, which writing would replace")
  }
}

/// What tells one file from all others while both are there.
private struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Follows links; nil where there is nothing.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
