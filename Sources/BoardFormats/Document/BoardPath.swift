/// Paths of pictures as a `board.json` holds them; text alone, no file is looked at.
///
/// Where a board and its pictures lie on one volume, the path is relative, so that
/// the folder that holds both can be moved and sent as a whole.
public enum BoardPath {
  /// The path that is stored for a file.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the file.
  ///   - folder: The absolute path of the folder that the `board.json` lies in.
  /// - Returns: The way from the folder to the file, as `../pictures/sea.jpg`; the absolute path where they
  ///   share nothing but the root or lie on volumes of their own. A path that is not absolute is returned
  ///   without `.` and doubled slashes.
  public static func stored(_ path: String, in folder: String) -> String {
    guard path.hasPrefix("/"), folder.hasPrefix("/") else { return normalized(path) }
    let (file, base) = (components(path), components(folder))
    let shared = zip(file, base).prefix { $0 == $1 }.count
    // A folder is no file: at least the last component belongs to the path.
    guard shared >= volumeDepth(base), shared >= volumeDepth(file), shared < file.count else {
      return normalized(path)
    }
    return (Array(repeating: "..", count: base.count - shared) + file[shared...]).joined(separator: "/")
  }

  /// The path of a file that a `board.json` names.
  ///
  /// - Parameters:
  ///   - stored: The path in the file.
  ///   - folder: The folder that the `board.json` lies in.
  /// - Returns: An absolute path when the folder's or the stored one is, without `.`, `..` and doubled slashes.
  public static func resolved(_ stored: String, in folder: String) -> String {
    stored.hasPrefix("/") || folder.isEmpty ? normalized(stored) : normalized(folder + "/" + stored)
  }

  /// How many leading components name the volume: `/Volumes/Archive`, `/run/media/ann/Card`; else the first.
  private static func volumeDepth(_ components: [Substring]) -> Int {
    switch components.first {
    case "Volumes", "mnt": 2
    case "media": 3
    case "run" where components.dropFirst().first == "media": 4
    default: 1
    }
  }

  private static func normalized(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let text = (isAbsolute ? "/" : "") + components(path).joined(separator: "/")
    return text.isEmpty ? "." : text
  }

  /// The names between slashes; `..` takes one away where there is one, and nothing lies above the root.
  private static func components(_ path: String) -> [Substring] {
    let isAbsolute = path.hasPrefix("/")
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component != ".." {
        components.append(component)
      } else if let last = components.last, last != ".." {
        components.removeLast()
      } else if !isAbsolute {
        components.append(component)
      }
    }
    return components
  }
}
