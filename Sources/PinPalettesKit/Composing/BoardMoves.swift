internal import Imaging
internal import Moodboards

/// The pictures that a person has moved on a board, to be moved likewise on another one of the same pictures.
struct BoardMoves {
  /// The picture that stands where each one was put by the design.
  private let occupants: [Int: Int]

  /// Finds what leads from a design to what became of it.
  ///
  /// - Returns: Nil where the two do not have the same places, or the moves would make another picture lead.
  init?(from design: Moodboard, to board: Moodboard) {
    let members = Dictionary(board.placements.map { ($0.place, $0.member) }, uniquingKeysWith: { $1 })
    guard members.count == board.placements.count, design.placements.count == members.count else {
      return nil
    }
    var occupants: [Int: Int] = [:]
    for placement in design.placements {
      guard let occupant = members[placement.place] else { return nil }
      occupants[placement.member] = occupant
    }
    guard occupants.count == members.count, Set(occupants.keys) == Set(occupants.values) else { return nil }
    self.occupants = occupants
    guard made(on: design).hero == board.hero else { return nil }
  }

  /// The board with the same moves made.
  ///
  /// - Precondition: It has the same pictures.
  func made(on board: Moodboard) -> Moodboard {
    var board = board
    var standing = occupants.reduce(into: [:]) { $0[$1.key] = $1.key }
    for place in occupants.keys.sorted() {
      guard let wanted = occupants[place], let present = standing[place], wanted != present,
        let other = standing.first(where: { $0.value == wanted })?.key
      else { continue }
      board = board.exchanging(present, wanted)
      (standing[place], standing[other]) = (wanted, present)
    }
    return board
  }
}
