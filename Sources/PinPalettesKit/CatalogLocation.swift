internal import Foundation

/// Where a library keeps its catalog.
///
/// In this order: the path that was given; the environment's
/// `PINPALETTES_CATALOG`; the nearest `.pinpalettes/catalog.sqlite` in the
/// working folder or above it, as git finds its repository; and where there is
/// none, a new one in the working folder.
public enum CatalogLocation {
  /// The catalog inside its folder.
  static let name = ".pinpalettes/catalog.sqlite"

  /// The path of the catalog to use, absolute; it may not exist yet.
  public static func resolve(given: String?) -> String {
    if let given { return PicturePath.absolute(given) }
    if let given = ProcessInfo.processInfo.environment["PINPALETTES_CATALOG"], !given.isEmpty {
      return PicturePath.absolute(given)
    }
    let working = PicturePath.absolute(".")
    return nearest(above: working) ?? join(working, name)
  }

  private static func nearest(above start: String) -> String? {
    var folder = start
    while true {
      let candidate = join(folder, name)
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
      if folder == "/" { return nil }
      folder = (folder as NSString).deletingLastPathComponent
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }
}
