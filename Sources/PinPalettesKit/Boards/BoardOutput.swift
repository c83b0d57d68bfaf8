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
    let path = Self.path(for: request)
    switch (path as NSString).pathExtension.lowercased() {
    case "png": files = [(path, .png)]
    case "jpg", "jpeg": files = [(path, .jpeg)]
    default: files = [(path + ".png", .png), (path + ".jpg", .jpeg)]
    }
  }

  /// The path that was asked for, or a name of the board's own in a folder.
  private static func path(for request: BoardRequest) -> String {
    guard let output = request.output else {
      return PicturePath.absolute(defaultFolder) + "/" + name(of: request)
    }
    let path = PicturePath.absolute(output)
    return PicturePath.isFolder(path) ? path + "/" + name(of: request) : path
  }

  /// A name that tells boards apart and comes out the same for the same request: `sea-at-dusk-pin-1`.
  private static func name(of request: BoardRequest) -> String {
    let words =
      switch request.source {
      case .search(let text): text
      case .like(let path): "like " + PicturePath.stem(path)
      case .pictures(let paths): request.options.title ?? paths.first.map(PicturePath.stem) ?? "board"
      }
    let slug = words.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-").prefix(60)
    return [slug.isEmpty ? "board" : String(slug), "\(request.options.size)", "\(request.options.seed)"]
      .joined(separator: "-")
  }
}
