/// All saved boards, the one saved last first.
struct SavedBoardsAnswer: Encodable, Sendable {
  let boards: [SavedBoardAnswer]
  /// Documents that cannot be read.
  let failures: [FailureAnswer]
}
