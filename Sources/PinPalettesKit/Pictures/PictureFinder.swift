internal import Foundation
internal import Imaging

/// Walks folders for picture files.
///
/// Hidden files and folders are passed over and symbolic links to folders are
/// not followed, so a walk always ends. The result is in order of path.
struct PictureFinder {
  /// What a walk found.
  struct Findings: Sendable {
    /// The pictures, by absolute path.
    var pictures: [(path: String, stamp: FileStamp)] = []
    /// What could not be looked at, among it folders whose content is unknown.
    var failures: [Failure] = []
  }

  /// File name endings that are taken for pictures, lower case.
  static let extensions: Set<String> = [
    "jpg", "jpeg", "jpe", "jfif", "png", "webp", "avif", "heic", "heif", "hif", "tif", "tiff", "gif", "jxl",
  ]

  /// Walks `roots`: folders, or single files that are taken whatever their ending.
  static func pictures(in roots: [String]) -> Findings {
    var findings = Findings()
    var seen: Set<String> = []
    for root in roots {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else {
        findings.failures.append(Failure(subject: root, reason: "no such file or directory"))
        continue
      }
      let found = isFolder.boolValue ? walk(root, into: &findings) : [root]
      for path in found where seen.insert(path).inserted {
        do {
          findings.pictures.append((path, try FileStamp(path: path, subject: path)))
        } catch {
          findings.failures.append(Failure(error))
        }
      }
    }
    findings.pictures.sort { $0.path < $1.path }
    return findings
  }

  private static func walk(_ folder: String, into findings: inout Findings) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      findings.failures.append(Failure(subject: folder, reason: FileReason.of(error)))
      return []
    }
    var paths: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }  // it has gone since the listing
      if status.st_mode & S_IFMT == S_IFDIR {
        paths += walk(path, into: &findings)
      } else if extensions.contains((name as NSString).pathExtension.lowercased()) {
        paths.append(path)
      }
    }
    return paths
  }
}
