internal import Imaging

/// Whether a room can hold its pictures, and how exact frames become whole pixels.
enum LayoutRoom {
  /// The room a board needs for each picture, in pixels: a thumbnail below that says nothing.
  private static let leastAreaPerPicture = 16

  static func failure(_ problem: LayoutProblem) -> MoodboardsError {
    MoodboardsError(
      .doesNotFit, subject: "\(problem.count) pictures",
      reason: "the page has only \(problem.area) pixels for them; take a larger page or fewer pictures")
  }

  static func check(_ problem: LayoutProblem) throws(MoodboardsError) {
    guard problem.area.area / problem.count >= leastAreaPerPicture else { throw failure(problem) }
  }

  /// Where something of this length begins that stands in the middle of a longer one, in whole pixels.
  static func middle(of room: Double, for length: Double) -> Double {
    // What fills the room exactly may be longer by a rounding error.
    max(0, ((room - length) / 2).rounded(.down))
  }

  /// The frames with each edge at the nearest whole pixel, by at most half a pixel.
  ///
  /// - Throws: ``MoodboardsError`` with code `doesNotFit` when a picture would vanish.
  static func rounded(
    _ frames: [LayoutFrame], _ problem: LayoutProblem
  ) throws(MoodboardsError) -> [PixelRect] {
    var rects: [PixelRect] = []
    for frame in frames {
      guard frame.left.isFinite, frame.right.isFinite, frame.top.isFinite, frame.bottom.isFinite else {
        throw failure(problem)
      }
      let (left, top) = (Int(frame.left.rounded()), Int(frame.top.rounded()))
      let (right, bottom) = (Int(frame.right.rounded()), Int(frame.bottom.rounded()))
      guard right > left, bottom > top, left >= 0, top >= 0, right <= problem.area.width,
        bottom <= problem.area.height
      else { throw failure(problem) }
      rects.append(PixelRect(x: left, y: top, width: right - left, height: bottom - top))
    }
    return rects
  }
}
