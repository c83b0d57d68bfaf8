internal import Moodboards

/// The pictures of a composition that can be shown, and what is to happen with them.
struct BoardCast: Sendable {
  let composition: BoardComposition
  /// The pictures that could be read, as placements count them.
  let members: [BoardMember]
  /// The index of each of them in the composition.
  let indices: [Int]
  /// The settings; the hero is an index of ``members``.
  let options: MoodboardOptions
  /// What is left out, in the composition's order.
  let failures: [Failure]

  /// Takes what was read of the composition's pictures, by path; `broken` ones count as read in vain.
  init(_ composition: BoardComposition, outcomes: [String: Outcome<BoardMember>], broken: [String: Failure]) {
    var draft = BoardDraft(members: [], options: composition.options, failures: [])
    var indices: [Int] = []
    for (index, picture) in composition.pictures.enumerated() {
      if let failure = broken[picture.path] {
        draft.failures.append(failure)
        continue
      }
      switch outcomes[picture.path] {
      case .done(var member):
        member.look.caption = picture.caption
        if let focus = picture.focus { member.look.focus = focus }
        draft.members.append(member)
        indices.append(index)
      case .failed(let failure): draft.failures.append(failure)
      case nil: draft.failures.append(Failure(subject: picture.path, reason: "was not read"))
      }
    }
    draft.setCaptions()
    self.composition = composition
    self.indices = indices
    members = draft.members
    failures = draft.failures
    var options = composition.options
    options.hero = indices.firstIndex(of: composition.options.hero) ?? 0
    self.options = options
  }

  /// The board with its exchanges made, before its type is set.
  ///
  /// - Parameter design: Arranges the pictures where no arrangement was kept.
  /// - Returns: The board.
  /// - Throws: What `design` throws.
  func arranged(
    by design: (MoodboardOptions, [MoodboardMember]) throws(MoodboardsError) -> Moodboard
  ) throws(MoodboardsError) -> Moodboard {
    var board =
      if let kept = keptBoard { kept } else if let moved = movedBoard(by: design) { moved } else {
        try design(options, members.map(\.look))
      }
    for exchange in composition.exchanges {
      // A picture that is not there leaves the other one where it is.
      guard let first = indices.firstIndex(of: exchange.first),
        let second = indices.firstIndex(of: exchange.second)
      else { continue }
      board = board.exchanging(first, second)
    }
    return board
  }

  /// The arrangement that the composition starts from, with the pictures that are other ones in their places.
  private var keptBoard: Moodboard? {
    guard let kept = composition.kept, kept.options == composition.options, failures.isEmpty,
      kept.pictures.count == members.count,
      kept.board.placements.map(\.member).sorted() == Array(members.indices)
    else { return nil }
    return kept.board.placements.reduce(kept.board) { board, placement in
      let member = placement.member
      let isSame =
        kept.pictures[member].looks(like: composition.pictures[member])
        && placement.pictureSize == members[member].look.size
      return isSame ? board : board.replacing(member: member, with: members[member].look)
    }
  }

  /// The board of other options, such as another title, with what was moved by hand moved again; nil where nothing
  /// tells what that was, or where another arrangement is asked for.
  private func movedBoard(
    by design: (MoodboardOptions, [MoodboardMember]) throws(MoodboardsError) -> Moodboard
  ) -> Moodboard? {
    guard let kept = composition.kept, kept.options.arrange(like: composition.options), failures.isEmpty,
      kept.pictures.map(\.path) == composition.pictures.map(\.path)
    else { return nil }
    let looks = members.map(\.look)
    // A board that was saved after an exchange with its leader names the new one, and was designed for the old.
    for hero in Set([options.hero, 0]).sorted(by: >) {
      var (before, after) = (kept.options, options)
      (before.hero, after.hero) = (hero, hero)
      // What fails here says nothing of the board that is wanted, which is then designed without it.
      guard let designed = try? design(before, looks), let board = try? design(after, looks),
        let moves = BoardMoves(from: designed, to: kept.board)
      else { continue }
      return moves.made(on: board)
    }
    return nil
  }
}

extension BoardComposition.Picture {
  /// Whether a board shows the same for both.
  fileprivate func looks(like other: Self) -> Bool {
    path == other.path && caption == other.caption && focus == other.focus
  }
}

extension MoodboardOptions {
  /// Whether both ask for one arrangement, as far as it can be had with the rest of them.
  fileprivate func arrange(like other: Self) -> Bool {
    template == other.template && seed == other.seed && order == other.order && hero == other.hero
  }
}
