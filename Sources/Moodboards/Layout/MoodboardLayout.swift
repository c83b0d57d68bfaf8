public import Imaging

/// Finds a place for each picture of a board.
public protocol MoodboardLayout: Sendable {
  /// Places every picture, uncropped and undistorted, without overlaps.
  ///
  /// The same problem and seed give the same places.
  ///
  /// - Parameters:
  ///   - problem: The pictures and the room for them.
  ///   - seed: Chooses among good arrangements.
  /// - Returns: A rectangle for each picture, in the problem's order; (0, 0)
  ///   is the upper left corner of the room.
  /// - Throws: ``MoodboardsError`` with code `doesNotFit`.
  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect]
}
