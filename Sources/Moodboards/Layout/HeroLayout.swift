internal import Imaging

/// One large picture, on the left or in the middle, and whole pictures in rows round it.
///
/// The hero and the rows beside it have one height; rows above and below are
/// as wide as all of them. As in a slicing tree, every height is affine in the
/// width, so that nothing is cropped or stretched and every gutter is even.
struct HeroLayout: MoodboardLayout {
  /// Where the hero stands.
  enum Position: Hashable { case left, center }

  let position: Position

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    try LayoutRoom.check(problem)
    var search = HeroSearch(problem, position: position, seed: seed)
    guard let frames = search.best() else { throw LayoutRoom.failure(problem) }
    return try LayoutRoom.rounded(frames, problem)
  }
}
