internal import BoardFormats
internal import Catalog
internal import LibrarySnapshots
internal import Moodboards

/// Makes a composition of a board's document, with pictures of the library alone.
struct BoardOpening {
  private(set) var failures: [Failure] = []
  private(set) var composition: BoardComposition

  /// Looks the pictures of a document in `folder` up in the library: by path, else by content.
  init(_ document: BoardDocument, in folder: String, snapshot: LibrarySnapshot) {
    var pictures: [BoardComposition.Picture] = []
    var options = document.options
    for (index, stored) in document.pictures.enumerated() {
      let path = BoardPath.resolved(stored.path, in: folder)
      guard let found = Self.file(path, stored.sha256, in: snapshot) else {
        failures.append(Failure(subject: path, reason: "is not in the library"))
        continue
      }
      if index == document.options.hero { options.hero = pictures.count }
      pictures.append(
        BoardComposition.Picture(
          path: found, caption: stored.caption, focus: stored.focus, isPinned: stored.isPinned))
    }
    if pictures.count < document.pictures.count, options.hero >= pictures.count { options.hero = 0 }
    composition = BoardComposition(pictures: pictures, options: options)
    if failures.isEmpty, let board = document.board {
      composition.kept = KeptBoard(board: board, options: options, pictures: pictures)
    }
  }

  private static func file(_ path: String, _ digest: String?, in snapshot: LibrarySnapshot) -> String? {
    if snapshot.place(ofPath: path) != nil { return path }
    guard let hash = digest.flatMap({ ContentHash(hex: $0) }) else { return nil }
    return snapshot.places(of: hash).first.map { snapshot.path(at: $0) }
  }
}
