internal import Imaging

/// Rows of whole pictures, all equally wide, the last one too.
///
/// They are as wide as the room, or where that makes them more even narrower
/// by a little. Where no rows fit (one tall picture on a wide page) all shrink as far as it takes.
struct JustifiedLayout: MoodboardLayout {
  /// The part of the room's width, 0…1, that rows may be narrower by: beyond, margins look like a mistake.
  var mostShrink = 0.2
  /// The height, in pixels, that something else fills where rows leave it open.
  var spare = 0

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    try LayoutRoom.check(problem)
    let measure = RowBreaking.Measure(
      width: Double(problem.area.width), height: Double(problem.area.height), gutter: Double(problem.gutter),
      spare: min(1, Double(spare) / Double(problem.area.height)), mostShrink: mostShrink)
    let sequence = RowSequence(problem, measure: measure, seed: seed)
    let stack = RowStack(problem, sequence: sequence.sequence, rows: sequence.rows)
    return try LayoutRoom.rounded(stack.frames(in: problem.area), problem)
  }
}
