internal import Foundation

/// A path with all its links followed, as the file system knows it.
enum ResolvedPath {
  /// The one path without links that leads to the same place; nil where there is nothing, or it cannot be reached.
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
