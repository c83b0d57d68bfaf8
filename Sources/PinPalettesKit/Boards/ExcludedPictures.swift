internal import Foundation

/// Files, folders and patterns whose pictures are not wanted.
struct ExcludedPictures {
  /// Absolute paths of files, and of folders without their slash.
  private var paths: [String] = []
  private var patterns: [Glob] = []

  /// Reads what a person gave: what is there under that name counts as a file or folder, all else as a pattern.
  ///
  /// - Throws: ``Failure`` for a pattern that cannot be read.
  init(_ given: [String]) throws(Failure) {
    for text in given {
      let path = PicturePath.absolute(text)
      if FileManager.default.fileExists(atPath: path) {
        paths.append(path)
      } else {
        patterns.append(try Glob(text))
      }
    }
  }

  /// Whether the picture at this absolute path is unwanted.
  func contains(_ path: String) -> Bool {
    if paths.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return true }
    guard !patterns.isEmpty else { return false }
    let short = PicturePath.short(path)
    return patterns.contains { $0.matches(short, isFolder: false) }
  }
}
