internal import Foundation

/// Paths as the catalog keeps them and as people read them.
public enum PicturePath {
  /// The absolute path without `.`, `..` or doubled slashes; symbolic links stay as they are.
  public static func absolute(_ path: String) -> String {
    let expanded = (path as NSString).expandingTildeInPath
    let full =
      expanded.hasPrefix("/") ? expanded : FileManager.default.currentDirectoryPath + "/" + expanded
    var parts: [Substring] = []
    for part in full.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The path relative to the working folder where it lies inside it, else the absolute path.
  public static func short(_ path: String) -> String {
    let folder = absolute(".")
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) && path != prefix ? String(path.dropFirst(prefix.count)) : path
  }

  /// Whether there is a folder at this path.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The name of a file without its folder.
  public static func name(_ path: String) -> String { (path as NSString).lastPathComponent }

  /// The name of a file without its folder and its extension.
  public static func stem(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}
