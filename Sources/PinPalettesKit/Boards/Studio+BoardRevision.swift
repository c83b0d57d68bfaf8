internal import BoardFormats
internal import Catalog
internal import Foundation
internal import Imaging
internal import Moodboards

extension Studio {
  /// Opens a board again, changes what is asked for, and writes it.
  ///
  /// Without a change, and with all pictures as they were, every file comes out as it was, byte for byte. A
  /// picture whose file has another content takes its own place; one that is gone is left out, reported, and the
  /// others are arranged anew.
  ///
  /// - Returns: The files written and what is on the board.
  /// - Throws: ``Failure``, `BoardFormatsError` for the document, and what ``makeBoard(_:)`` throws.
  public func reviseBoard(_ revision: BoardRevision) async throws -> BoardReport {
    let path = PicturePath.absolute(revision.document)
    let document = try await boardDocument(at: path)
    let folder = (path as NSString).deletingLastPathComponent
    var files = document.pictures.map { BoardPath.resolved($0.path, in: folder) }
    let originals = files
    for (old, new) in revision.swaps { try Self.swap(old, new, in: &files, of: revision.document) }
    let excluded = try ExcludedPictures(revision.without)
    let wanted = files.filter { !excluded.contains($0) }
    try Self.checkBoardCount(wanted.count)
    let (read, failures) = await boardMembers(wanted)
    let byPath = Dictionary(read.map { ($0.path, $0) }) { first, _ in first }
    var draft = BoardDraft(
      members: [], options: document.options, board: document.board, source: document.source,
      pins: Set(zip(files, document.pictures).filter(\.1.isPinned).map(\.0)), failures: failures)
    if let like = document.source?.like {
      draft.source?.like = like.map { BoardPath.resolved($0, in: folder) }
    }
    var hero: String? = files.indices.contains(document.options.hero) ? files[document.options.hero] : nil
    for (index, file) in files.enumerated() {
      guard var member = byPath[file] else { continue }
      let stored = document.pictures[index]
      let isSame = stored.sha256 == member.hash.description
      // What was set by hand holds as long as the picture is the same.
      if isSame || stored.sha256 == nil { member.look.apply(stored) }
      if !isSame, stored.sha256 != nil, let board = draft.board {
        draft.board = board.replacing(
          member: index, with: member.look, fit: revision.cropsSwaps ? .crop : nil)
      }
      draft.members.append(member)
    }
    if draft.members.count < files.count { draft.board = nil }
    if document.board == nil { draft.setCaptions() }
    if let leader = revision.hero {
      guard let found = files.first(where: { $0 == PicturePath.absolute(leader) }) else {
        throw Failure(subject: leader, reason: "is to lead the board and is not on it")
      }
      if found != hero { draft.board = nil }
      hero = found
    }
    if let change = revision.change {
      try change(&draft.options)
      if draft.options != document.options {
        draft.board = nil
        draft.setCaptions()
      }
    }
    draft.options.hero = draft.members.firstIndex { $0.path == hero } ?? 0
    return try await finish(draft, into: Self.output(of: revision, at: path), sparing: originals + files)
  }

  /// Reads a board's document.
  func boardDocument(at path: String) async throws -> BoardDocument {
    try await pool.run {
      try BoardDocument(decoding: PictureFile(path: path, subject: path).bytes, subject: path)
    }
  }

  /// The files of a board that is opened again: its own, in the formats that lie beside the document, unless
  /// others are asked for.
  private static func output(of revision: BoardRevision, at path: String) -> BoardOutput {
    let stem = stem(of: path)
    var formats = revision.formats
    if formats.isEmpty, revision.output == nil {
      formats = BoardFormat.allCases.filter {
        FileManager.default.fileExists(atPath: "\(stem).\($0.rawValue)")
      }
    }
    return BoardOutput(
      output: revision.output ?? stem, name: (stem as NSString).lastPathComponent, formats: formats,
      writesDocument: revision.writesDocument)
  }

  /// The path of a document without its ending.
  private static func stem(of path: String) -> String {
    path.hasSuffix(BoardOutput.documentEnding)
      ? String(path.dropLast(BoardOutput.documentEnding.count)) : (path as NSString).deletingPathExtension
  }

  /// Puts one file in the place of another, which is named by its path or, where that is clear, by its name.
  private static func swap(
    _ old: String, _ new: String, in files: inout [String], of document: String
  ) throws(Failure) {
    let path = PicturePath.absolute(old)
    var found = files.indices.filter { files[$0] == path }
    if found.isEmpty { found = files.indices.filter { (files[$0] as NSString).lastPathComponent == old } }
    guard let index = found.first else {
      throw Failure(subject: old, reason: "is not on the board of \(document)")
    }
    guard found.count == 1 || files[index] == path else {
      throw Failure(subject: old, reason: "names \(found.count) pictures of \(document); give the path")
    }
    files[index] = PicturePath.absolute(new)
  }
}

extension MoodboardMember {
  /// Takes over what a document says of the picture.
  fileprivate mutating func apply(_ stored: BoardDocument.Picture) {
    if let palette = stored.palette { self.palette = palette }
    if let focus = stored.focus { self.focus = focus }
    caption = stored.caption
  }
}
