/// Paths that a server names and that become files on this machine.
public enum HubPath {
  /// The most bytes of a path; file systems take 255 in a component, and our own endings need some.
  private static let longest = (path: 1000, component: 200)

  /// Whether a path stays inside the folder that it is put in, on every system, and can be printed.
  ///
  /// Refused are absolute paths, `.` and `..`, empty components, backslashes and colons (which separate
  /// on Windows and old Macs), control characters and what is too long for a file system.
  public static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= longest.path else { return false }
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar != "\\" && scalar != ":" && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    guard isPlain else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { component in
      !component.isEmpty && component != "." && component != ".."
        && component.utf8.count <= longest.component
    }
  }

  /// The folder of a path, empty at the root.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// The last component of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path of `name` in `folder`, which may be empty.
  static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }
}
