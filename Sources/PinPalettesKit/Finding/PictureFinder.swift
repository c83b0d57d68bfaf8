/// Walks folders for picture files.
///
/// Regular files are taken by the ending of their names; what is hidden, what
/// ``FindingOptions/excludes`` matches and, unless asked for, symbolic links are passed over. What has a
/// picture's ending and cannot be one (a pipe, a link in a circle, a name that no catalog can hold) is
/// a failure. Only folders are ever opened.
struct PictureFinder: Sendable {
  /// File name endings that are taken for pictures, lower case.
  static let extensions: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "avif", "heic", "heif", "hif", "tif", "tiff", "gif", "jxl",
  ]

  var options = FindingOptions()

  /// Walks folders, and takes single files whatever their names; blocks meanwhile.
  ///
  /// - Parameters:
  ///   - roots: Absolute paths, which may be links; one that lies inside another is walked once.
  ///   - bases: The folders that ``FindingOptions/excludes`` refer to where a root lies in one of them; other roots
  ///     stand for themselves.
  ///   - isStopped: Asked before each folder; once it says yes the rest stays ``Findings/unknown``.
  /// - Returns: What was found, in order of path bytes whatever the order of the file system.
  func pictures(
    in roots: [String], within bases: [String] = [], isStopped: () -> Bool = { false }
  ) -> Findings {
    var walk = FolderWalk(options: options, bases: bases.map { PathBytes($0) })
    return walk.findings(in: roots.map { PathBytes($0) }, isStopped: isStopped)
  }

  /// Whether a file of this name is taken for a picture.
  static func hasPictureEnding(_ name: [UInt8]) -> Bool {
    // Most files of many a library pass through here: no string is made of names that cannot be meant.
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return false }
    let ending = name[(dot + 1)...]
    return (3...4).contains(ending.count)
      && extensions.contains(String(decoding: ending, as: UTF8.self).lowercased())
  }
}
