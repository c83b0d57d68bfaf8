internal import Foundation
internal import Imaging
internal import Moodboards
internal import VipsImaging

/// The files that a board is written to.
struct BoardOutput {
  /// Where boards go unless told otherwise, relative to the working folder.
  static let defaultFolder = "results/moodboards"

  let files: [(path: String, format: EncodedImageFormat)]

  /// Chooses the files for a request.
  init(_ request: BoardRequest) {
    var given = request.output.map(PicturePath.absolute)
    var isFolder: ObjCBool = false
    if let folder = given, FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
      isFolder.boolValue
    {
      given = folder + "/" + Self.name(of: request)
    }
    switch (given as NSString?)?.pathExtension.lowercased() {
    case "png": files = [(given ?? "", .png)]
    case "jpg", "jpeg": files = [(given ?? "", .jpeg)]
    default:
      let base = given ?? PicturePath.absolute(Self.defaultFolder) + "/" + Self.name(of: request)
      files = [(base + ".png", .png), (base + ".jpg", .jpeg)]
    }
  }

  /// A name that tells boards apart and comes out the same for the same request: `sea-at-dusk-pin-1`.
  private static func name(of request: BoardRequest) -> String {
    let words =
      switch request.source {
      case .search(let text): text
      case .like(let path): "like " + stem(path)
      case .pictures(let paths): request.options.title ?? paths.first.map(stem) ?? "board"
      }
    let slug = words.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-").prefix(60)
    return [slug.isEmpty ? "board" : String(slug), "\(request.options.size)", "\(request.options.seed)"]
      .joined(separator: "-")
  }

  private static func stem(_ path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  /// Writes a file whole or not at all, making its folder where that is missing.
  static func write(_ bytes: [UInt8], to path: String) throws(ImagingError) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ImagingError(.unwritable, subject: path, reason: FileReason.of(error))
    }
  }
}
