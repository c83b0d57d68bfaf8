internal import BoardFormats
internal import Foundation
internal import Imaging
internal import Moodboards

/// The folder of saved boards, each a document of its name.
///
/// Its methods block.
struct BoardShelf: Sendable {
  /// The folder, absolute; it may not be there yet.
  let folder: String

  /// The most documents that are listed: those saved last.
  private static let mostListed = 1000

  /// The document of a name.
  func path(of name: BoardName) -> String { folder + "/" + name.description + BoardOutput.documentEnding }

  /// A document that is there, and what tells whether it has changed since.
  struct Entry: Sendable {
    let name: BoardName
    let stamp: FileStamp
  }

  /// All documents, those saved last first.
  func entries() -> [Entry] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = files.compactMap { file -> Entry? in
      guard file.hasSuffix(BoardOutput.documentEnding),
        let name = try? BoardName(String(file.dropLast(BoardOutput.documentEnding.count))),
        let status = status(of: name)
      else { return nil }
      return Entry(name: name, stamp: FileStamp(status))
    }
    let sorted = found.sorted { one, other in
      (other.stamp.modifiedNanoseconds, one.name.description)
        < (one.stamp.modifiedNanoseconds, other.name.description)
    }
    return Array(sorted.prefix(Self.mostListed))
  }

  /// Reads a document.
  ///
  /// - Throws: ``StudioError`` with code `notFound`; `ImagingError` or `BoardFormatsError` with the name as subject.
  func document(of name: BoardName) throws -> (document: BoardDocument, saved: SavedBoard) {
    guard let status = status(of: name) else {
      throw StudioError(.notFound, subject: name.description, reason: "no board of this name was saved")
    }
    guard Int64(status.st_size) <= Int64(BoardDocument.mostBytes) else {
      throw StudioError(.tooLarge, subject: name.description, reason: "is too large for a board")
    }
    let bytes = try PictureFile(path: path(of: name), subject: name.description).bytes
    let document = try BoardDocument(decoding: bytes, subject: name.description)
    return (document, SavedBoard(document, name: name, savedSeconds: FileStamp(status).modifiedSeconds))
  }

  /// Writes a document.
  ///
  /// - Throws: ``StudioError`` with code `exists` unless it may replace another, or `unwritable`.
  func write(_ bytes: [UInt8], as name: BoardName, replacing: Bool) throws(StudioError) {
    let file = try NewFile(in: folder)
    try file.write(bytes, subject: name.description)
    if replacing {
      try file.replace(path(of: name))
    } else if try !file.place(at: path(of: name)) {
      throw StudioError(
        .exists, subject: name.description,
        reason: "a board of this name was saved already; take another name or say that it is to be replaced")
    }
  }

  /// Removes a document and its measures; pictures of the board that were written beside it stay.
  ///
  /// - Throws: ``StudioError`` with code `notFound` or `unwritable`.
  func remove(_ name: BoardName) throws(StudioError) {
    guard status(of: name) != nil else {
      throw StudioError(.notFound, subject: name.description, reason: "no board of this name was saved")
    }
    guard unlink(path(of: name)) == 0 else {
      throw StudioError(.unwritable, subject: name.description, reason: FileReason.ofErrno())
    }
    unlink(folder + "/" + name.description + BoardOutput.metricsEnding)
  }

  /// What the file system says of a document; nil unless it is a file of its own, for a link may lead anywhere.
  private func status(of name: BoardName) -> stat? {
    var status = stat()
    guard lstat(path(of: name), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status
  }
}

extension SavedBoard {
  init(_ document: BoardDocument, name: BoardName, savedSeconds: Int64) {
    self.init(
      name: name.description, title: document.options.title,
      size: document.board?.size ?? document.options.size.pixels, template: document.options.template,
      pictureCount: document.pictures.count, savedSeconds: savedSeconds)
  }
}
