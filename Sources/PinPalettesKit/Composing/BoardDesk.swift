internal import Moodboards

/// What a studio remembers between two looks at boards that are being composed.
final class BoardDesk: Sendable {
  /// Something that was read, and what the file was like before.
  private struct Reading<Value: Sendable>: Sendable {
    let stamp: FileStamp
    let value: Value
  }

  /// What decides where everything goes.
  struct Design: Sendable, Hashable {
    let members: [MoodboardMember]
    let options: MoodboardOptions
  }

  /// Eight boards of the largest kind; a picture takes half a kilobyte.
  private static let mostMembers = 4000
  /// As many as are listed, and some that were.
  private static let mostSavedBoards = 2000
  /// The pictures of all boards together: hundreds of common ones, four of the largest; half a kilobyte each.
  private static let mostPlacements = 2000

  private let members = BoundedCache<String, Reading<BoardMember>>(limit: mostMembers)
  private let savedBoards = BoundedCache<String, Reading<SavedBoard>>(limit: mostSavedBoards)
  private let designs = BoundedCache<Design, Moodboard>(limit: mostPlacements)

  /// Designs at a time: each keeps a core busy, a second or more for hundreds of pictures.
  let designing = TurnQueue(capacity: 2, mostWaiting: 32)
  /// Renderings at a time; a page above ``BoardFormat/largePixels`` counts as two.
  let rendering = TurnQueue(capacity: 2, mostWaiting: 8)

  /// What is known of a picture whose file is still the same.
  func member(at path: String, stamp: FileStamp) -> BoardMember? {
    members.value(for: path).flatMap { $0.stamp == stamp ? $0.value : nil }
  }

  /// Remembers a picture; `stamp` was taken before it was read.
  func keep(_ member: BoardMember, stamp: FileStamp) {
    members.remember(Reading(stamp: stamp, value: member), for: member.path)
  }

  /// What is known of a saved board whose document is still the same.
  func savedBoard(at path: String, stamp: FileStamp) -> SavedBoard? {
    savedBoards.value(for: path).flatMap { $0.stamp == stamp ? $0.value : nil }
  }

  /// Remembers a saved board; `stamp` was taken before it was read.
  func keep(_ saved: SavedBoard, at path: String, stamp: FileStamp) {
    savedBoards.remember(Reading(stamp: stamp, value: saved), for: path)
  }

  /// A board that was designed before.
  func board(of design: Design) -> Moodboard? { designs.value(for: design) }

  /// Remembers a board.
  func keep(_ board: Moodboard, of design: Design) {
    designs.remember(board, for: design, cost: design.members.count)
  }
}
