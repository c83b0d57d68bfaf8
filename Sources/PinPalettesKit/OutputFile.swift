internal import Foundation
public import Imaging

/// A file that results are written to.
public enum OutputFile {
  /// Writes a file whole or not at all, making its folder where that is missing.
  ///
  /// What is there and no regular file, such as a pipe, is written to as it stands.
  ///
  /// - Throws: `ImagingError` with code `unwritable`, naming the path.
  public static func write(_ bytes: [UInt8], to path: String) throws(ImagingError) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      // Writing whole means renaming a new file over the old one: /dev/stdout would not survive it.
      var status = stat()
      let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: isSpecial ? [] : .atomic)
    } catch {
      throw ImagingError(.unwritable, subject: path, reason: FileReason.of(error))
    }
  }
}
