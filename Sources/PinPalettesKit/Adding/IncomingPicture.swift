internal import Catalog
internal import Crypto
internal import Foundation
internal import Imaging

/// A picture that arrives in pieces: written, digested and counted as it comes.
///
/// One task uses it; its methods block. When it is let go of before it was put in place, nothing is left of it.
struct IncomingPicture: Sendable {
  /// What errors call it.
  let subject: String
  /// Its size so far.
  private(set) var byteCount: Int64 = 0

  private let file: NewFile
  private let limits: AddingLimits
  private var digest = SHA256()
  private var head: [UInt8] = []

  /// Begins a file on its way into a folder.
  ///
  /// - Throws: ``StudioError`` with code `unwritable`.
  init(named name: String, to folder: String, limits: AddingLimits) throws(StudioError) {
    subject = String(name.prefix(80))
    self.limits = limits
    file = try NewFile(in: folder)
  }

  /// Takes the next bytes.
  ///
  /// - Throws: ``StudioError`` with code `tooLarge`, `unwritable`, or `unsupportedFormat` as soon as the bytes
  ///   cannot be a picture's.
  mutating func append(_ bytes: [UInt8]) throws(StudioError) {
    byteCount += Int64(bytes.count)
    guard byteCount <= limits.mostBytes else {
      throw StudioError(
        .tooLarge, subject: subject,
        reason: "has more than \(limits.mostBytes / 1_000_000) MB, the most that is taken")
    }
    if head.count < FileFormat.headByteCount {
      head += bytes.prefix(FileFormat.headByteCount - head.count)
      if head.count == FileFormat.headByteCount { _ = try format() }
    }
    digest.update(data: bytes)
    try file.write(bytes, subject: subject)
  }

  /// The format.
  ///
  /// - Throws: ``StudioError`` with code `unsupportedFormat`.
  func format() throws(StudioError) -> FileFormat {
    if let format = FileFormat(recognizing: head) { return format }
    throw StudioError(
      .unsupportedFormat, subject: subject,
      reason: byteCount == 0
        ? "has no bytes" : "is not a picture in JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF or JPEG XL")
  }

  /// The digest of all bytes.
  var contentHash: ContentHash { ContentHash(bytes: Array(digest.finalize())) }

  /// Decodes what has come, small, to see that it is a picture and whole.
  ///
  /// - Returns: The upright picture's size.
  /// - Throws: ``StudioError`` with code `unsupportedFormat`, `tooLarge` or `damaged`.
  func checkedSize(by decoder: any ImageDecoder) throws -> PixelSize {
    do {
      let bytes = try PictureFile(path: file.path, subject: subject).bytes
      return try decoder.decode(bytes, subject: subject, minimumShortSide: Self.checkedShortSide).originalSize
    } catch let error as ImagingError {
      throw StudioError(error.code.studioCode, subject: subject, reason: error.reason)
    }
  }

  /// The smallest scale: what a decoder has to read of a file to know that it is whole does not get less.
  private static let checkedShortSide = 32

  /// Takes away what is not in place; copies of this value are of no more use then.
  func letGo() { file.letGo() }

  /// Puts the file into a folder under the first of its names that is free.
  ///
  /// - Returns: The path.
  /// - Throws: ``StudioError`` with code `unwritable`, or `exists` where all names are taken.
  func place(in folder: String, named names: [String]) throws(StudioError) -> String {
    for name in names where try file.place(at: folder + "/" + name) { return folder + "/" + name }
    throw StudioError(.exists, subject: subject, reason: "there are pictures of this name already")
  }
}

extension ImagingError.Code {
  fileprivate var studioCode: StudioError.Code {
    switch self {
    case .unsupportedFormat, .empty: .unsupportedFormat
    case .tooLarge: .tooLarge
    case .corruptData, .unreadable: .damaged
    case .unwritable, .libraryUnavailable: .unwritable
    }
  }
}
