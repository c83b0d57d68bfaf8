internal import Foundation
internal import Imaging
internal import Moodboards

/// Looks a finished board over for what a person may want to change.
struct BoardInspection {
  private let cast: BoardCast
  private let arranged: Moodboard
  private let board: Moodboard
  private let duplicates: [(first: Int, second: Int)]

  /// From here on softness shows: a picture of half as many pixels as its place, counted by area.
  private static let mostEnlargement = 1.4
  /// A picture that has lost as much shows something else than its maker meant.
  private static let mostCropped = 0.4

  /// Looks at a board before (`arranged`) and after its type was set; duplicates are pairs of members.
  init(
    _ cast: BoardCast, arranged: Moodboard, typeset board: Moodboard,
    duplicates: [(first: Int, second: Int)]
  ) {
    self.cast = cast
    self.arranged = arranged
    self.board = board
    self.duplicates = duplicates
  }

  /// The warnings, most important first.
  var warnings: [BoardWarning] { [leftOut, shortened, duplicated, enlarged, cropped].compactMap(\.self) }

  private var leftOut: BoardWarning? {
    let missing = cast.composition.pictures.indices.filter { !cast.indices.contains($0) }
    guard let first = cast.failures.first, !missing.isEmpty else { return nil }
    return BoardWarning(
      kind: .leftOut, pictures: missing,
      sentence: missing.count == 1
        ? "\(name(first.subject)) is left out: it \(first.reason)."
        : "\(missing.count) pictures are left out; the first, \(name(first.subject)), \(first.reason).")
  }

  private var shortened: BoardWarning? {
    let shown = Set(board.labels.filter { $0.member == nil }.map(\.text))
    let cut = arranged.labels.first {
      ($0.role == .title || $0.role == .caption) && $0.member == nil && !shown.contains($0.text)
    }
    guard let cut else { return nil }
    let what = cut.role == .title ? "title" : "caption"
    return BoardWarning(
      kind: .shortened, pictures: [], sentence: "The \(what) is too long for the page and ends early.")
  }

  private var duplicated: BoardWarning? {
    guard let pair = duplicates.first else { return nil }
    let concerned = Set(duplicates.flatMap { [$0.first, $0.second] })
    let names = "\(name(cast.members[pair.first].path)) and \(name(cast.members[pair.second].path))"
    return warning(
      .duplicates, concerned,
      duplicates.count == 1
        ? "\(names) show the same." : "\(duplicates.count) pairs show the same, such as \(names).")
  }

  private var enlarged: BoardWarning? {
    let factors = board.placements.map { placement in
      max(
        Double(placement.rect.width) / Double(placement.crop.width),
        Double(placement.rect.height) / Double(placement.crop.height))
    }
    return worst(.enlarged, factors, over: Self.mostEnlargement) { factor, name in
      "\(name) is shown at \((factor * 10).rounded() / 10) times its own size and will look soft"
    }
  }

  private var cropped: BoardWarning? {
    worst(.cropped, board.placements.map(\.croppedShare), over: Self.mostCropped) { share, name in
      "\(name) loses \(Int((share * 100).rounded())) percent of its area to its cell"
    }
  }

  /// A warning of the placements whose value is over a limit, told of the worst of them.
  private func worst(
    _ kind: BoardWarning.Kind, _ values: [Double], over limit: Double, _ clause: (Double, String) -> String
  ) -> BoardWarning? {
    let over = values.indices.filter { values[$0] > limit }
    guard let worst = over.max(by: { (values[$0], $1) < (values[$1], $0) }) else { return nil }
    let member = board.placements[worst].member
    let others =
      over.count > 1 ? ", and \(over.count - 1) \(over.count == 2 ? "other does" : "others do") likewise" : ""
    return warning(
      kind, Set(over.map { board.placements[$0].member }),
      clause(values[worst], name(cast.members[member].path)) + others + ".")
  }

  private func warning(_ kind: BoardWarning.Kind, _ members: Set<Int>, _ sentence: String) -> BoardWarning {
    BoardWarning(kind: kind, pictures: members.map { cast.indices[$0] }.sorted(), sentence: sentence)
  }

  private func name(_ path: String) -> String { (path as NSString).lastPathComponent }
}
