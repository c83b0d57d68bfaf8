/// A saved board, opened to be worked on.
struct OpenedBoardAnswer: Encodable, Sendable {
  let saved: SavedBoardAnswer
  let composition: CompositionAnswer
  let board: BoardAnswer
  /// Pictures of it that the library does not have any more.
  let failures: [FailureAnswer]
}
