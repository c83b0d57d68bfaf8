internal import BoardFormats
internal import ColorScience
internal import Foundation
internal import Moodboards
internal import Palettes

extension ComposedBoard {
  /// Palettes that colors for a background are found in: merging takes cubic time, and 2 ms for these.
  private static let mostPalettes = 16
  private static let backgroundCount = 8

  /// Puts together what there is to say about a board.
  ///
  /// - Parameters:
  ///   - cast: Its pictures.
  ///   - arranged: The board before its type was set.
  ///   - board: The board.
  init(_ cast: BoardCast, arranged: Moodboard, typeset board: Moodboard) {
    var draft = BoardDraft(
      members: cast.members, options: cast.options, board: board,
      pins: Set(cast.composition.pictures.filter(\.isPinned).map(\.path)), failures: cast.failures)
    // What is written opens as it is seen: an exchange with the hero has made another picture the leader.
    draft.options.hero = board.hero
    let duplicates = draft.duplicates
    self.init(
      composition: cast.composition, board: board,
      pictures: zip(cast.indices, cast.members).map { index, member in
        Picture(
          path: member.path, index: index, contentHash: member.hash, size: member.look.size,
          palette: member.look.palette, caption: member.look.caption)
      },
      metrics: MoodboardMetrics(
        board, members: cast.members.map(\.look), duplicatePairs: duplicates.count),
      warnings: BoardInspection(cast, arranged: arranged, typeset: board, duplicates: duplicates).warnings,
      failures: cast.failures, backgroundColors: Self.backgroundColors(of: board, cast.members), draft: draft)
  }

  /// The strip's colors; without a strip those that it would have.
  private static func backgroundColors(of board: Moodboard, _ members: [BoardMember]) -> [RGBColor] {
    if !board.strip.isEmpty {
      return board.strip.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
        .map(\.element.color)
    }
    let step = max(1, (members.count + mostPalettes - 1) / mostPalettes)
    let palettes = stride(from: 0, to: members.count, by: step).map { members[$0].look.palette }
    return Palette.merged(palettes, colorCount: backgroundCount).swatches.map(\.color)
  }
}
