internal import Catalog
internal import Duplicates
internal import Embeddings
internal import Foundation
internal import Imaging
internal import Moodboards
internal import Recommendations
internal import VipsImaging

/// A picture of a board, read but without a place.
struct BoardMember: Sendable {
  /// The file, as given or absolute.
  let path: String
  let hash: ContentHash
  let perceptualHash: UInt64
  /// What the designer has to know.
  var look: MoodboardMember

  /// The picture in the model's space; nil where nothing is known of that.
  var embedding: Embedding? { look.embedding.isEmpty ? nil : Embedding(unit: look.embedding) }
}

extension Studio {
  /// The short side of the smallest picture that a board takes, in pixels: an icon or a tracking pixel would be
  /// enlarged to a blur.
  static let leastBoardPictureSide = 24

  /// Fails where a board cannot hold as many pictures, before any of them is read.
  ///
  /// - Throws: `MoodboardsError` with code `invalidCount`.
  static func checkBoardCount(_ count: Int) throws(MoodboardsError) {
    guard count <= MoodboardDesigner.mostPictures else {
      throw MoodboardsError(
        .invalidCount, subject: "\(count) pictures",
        reason: "a board holds 1 to \(MoodboardDesigner.mostPictures)")
    }
  }

  /// Reads pictures for a board: one that cannot be read, or is too small, is a failure and stops none of the
  /// others.
  func boardMembers(
    _ paths: [String], embeddings: [String: Embedding] = [:]
  ) async -> (members: [BoardMember], failures: [Failure]) {
    let stream = reader.outcomes(of: paths, width: configuration.workers) { [reader] path in
      try Self.boardMember(path, embedding: embeddings[path], decoder: reader.decoder)
    }
    var members: [BoardMember] = []
    var failures: [Failure] = []
    for await outcome in stream {
      switch outcome {
      case .done(let member): members.append(member)
      case .failed(let failure): failures.append(failure)
      }
    }
    return (members, failures)
  }

  /// Reads one picture for a board; blocking.
  static func boardMember(
    _ path: String, embedding: Embedding?, decoder: any ImageDecoder
  ) throws -> BoardMember {
    let file = try PictureFile(path: path, subject: path)
    let image = try decoder.decode(
      file.bytes, subject: path, minimumShortSide: PictureReader.analysisShortSide)
    guard image.originalSize.shortSide >= leastBoardPictureSide else {
      throw Failure(
        subject: path, reason: "has only \(image.originalSize) pixels, too few for a board")
    }
    let focus = try VipsFocus.focus(of: image.pixels)
    let analyzer = PictureAnalyzer()
    return BoardMember(
      path: path, hash: file.contentHash,
      perceptualHash: analyzer.fingerprint(of: image).perceptualHash,
      look: MoodboardMember(
        size: image.originalSize, palette: analyzer.palette(of: image),
        focus: MoodboardMember.Focus(x: focus.x, y: focus.y), embedding: embedding?.values ?? []))
  }
}
