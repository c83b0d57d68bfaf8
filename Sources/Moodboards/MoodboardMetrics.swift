internal import Imaging

/// What can be measured of a finished board.
public struct MoodboardMetrics: Sendable, Hashable {
  /// The part of the pictures' room that their block leaves open, in percent.
  public let pageErrorPercent: Double
  /// The part of the pictures' room that pictures cover, in percent; gutters take the rest.
  public let coveragePercent: Double
  /// The largest departure of a picture's shape from its own, in percent; rounding to pixels alone.
  public let aspectDistortionPercent: Double
  /// The largest area divided by the smallest, the hero left out; 1 with fewer than three pictures.
  public let areaSpread: Double
  /// The hero's area divided by the mean area.
  public let heroRatio: Double

  /// Measures a board.
  public init(_ board: Moodboard) {
    let room = Double(board.pictureArea.size.area)
    let areas = board.placements.map { Double($0.rect.size.area) }
    let covered = areas.reduce(0, +)
    pageErrorPercent = 100 * (1 - Double(board.pictureBounds.size.area) / room)
    coveragePercent = 100 * covered / room
    aspectDistortionPercent =
      board.placements.map {
        100 * abs($0.rect.size.aspectRatio / $0.pictureSize.aspectRatio - 1)
      }.max() ?? 0
    let others = board.placements.filter { $0.member != board.hero }.map { Double($0.rect.size.area) }
    areaSpread = (others.max() ?? 1) / (others.min() ?? 1)
    let heroArea = board.placements.first { $0.member == board.hero }.map { Double($0.rect.size.area) }
    heroRatio = (heroArea ?? 0) / (covered / Double(areas.count))
  }
}
