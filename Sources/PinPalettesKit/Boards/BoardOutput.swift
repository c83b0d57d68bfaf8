internal import Foundation
internal import Moodboards
internal import Recommendations

/// The files that a board is written to.
struct BoardOutput {
  /// Where boards go unless told otherwise, relative to the working folder.
  static let defaultFolder = "results/moodboards"
  /// What follows the name of a board that can be opened again.
  static let documentEnding = ".board.json"
  /// What follows the name of a board's measures.
  static let metricsEnding = ".metrics.json"

  /// The board as people see it, in each format.
  let files: [(path: String, format: BoardFormat)]
  /// The board to be opened again; nil for none.
  let document: String?
  /// The board's measures; nil for none.
  let metrics: String?

  /// Chooses the files.
  ///
  /// - Parameters:
  ///   - output: What was asked for, as ``BoardRequest/output``.
  ///   - name: The name of the board's own, for a folder.
  ///   - formats: The formats asked for.
  ///   - writesDocument: Whether the two JSON files are wanted.
  init(output: String?, name: String, formats: [BoardFormat], writesDocument: Bool) {
    let path = Self.path(for: output, name: name)
    let ending = (path as NSString).pathExtension
    let own = BoardFormat(fileExtension: ending)
    let stem = own == nil ? path : (path as NSString).deletingPathExtension
    var wanted = formats
    if wanted.isEmpty, own == nil { wanted = [.png, .jpeg] }
    var seen: Set<BoardFormat> = []
    files =
      (own.map { [(path, $0)] } ?? [])
      + wanted.filter { $0 != own && seen.insert($0).inserted }.map { ("\(stem).\($0.rawValue)", $0) }
    // A pipe or a device has nothing beside it.
    let keepsDocument = writesDocument && !Self.isSpecial(path)
    document = keepsDocument ? stem + Self.documentEnding : nil
    metrics = keepsDocument ? stem + Self.metricsEnding : nil
  }

  /// Every path.
  var paths: [String] { files.map(\.path) + [document, metrics].compactMap(\.self) }

  /// The path that was asked for, or a name of the board's own in a folder.
  private static func path(for output: String?, name: String) -> String {
    guard let output else { return PicturePath.absolute(defaultFolder) + "/" + name }
    let path = PicturePath.absolute(output)
    return PicturePath.isFolder(path) ? path + "/" + name : path
  }

  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}

extension BoardRequest {
  /// A name that tells boards apart and comes out the same for the same request: `sea-at-dusk-pin-1`.
  var boardName: String {
    let words =
      switch source {
      case .search(let query): options.title ?? query.description
      case .like(let path): "like " + PicturePath.stem(path)
      case .pictures(let paths): options.title ?? paths.first.map(PicturePath.stem) ?? "board"
      }
    let slug = words.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-").prefix(60)
    let template = options.template == .bric ? [] : [options.template.rawValue]
    return ([slug.isEmpty ? "board" : String(slug)] + template + ["\(options.size)", "\(options.seed)"])
      .joined(separator: "-")
  }
}
