internal import Imaging

/// Equal columns of whole pictures that end as nearly level as the pictures allow.
///
/// The number of columns is the one that leaves least of the room open. Which
/// picture stands in which column is searched for, greedily at first and then
/// by moving and exchanging pictures. What is left of the ragged edge goes
/// into the gutters of the shorter columns where nobody sees it: up to a third of a gutter each.
struct MasonryLayout: MoodboardLayout {
  /// The number of columns; nil for what suits room and pictures.
  var columns: Int?

  /// The part of a gutter that it may grow by unseen.
  private static let unseenGrowth = 0.34

  func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    try LayoutRoom.check(problem)
    let count = min(columns ?? Self.columns(for: problem), problem.count)
    guard problem.gutter * (count - 1) + count <= problem.area.width else {
      throw LayoutRoom.failure(problem)
    }
    var search = ColumnSearch(problem, columns: count, seed: seed)
    return try LayoutRoom.rounded(Self.frames(search.best(), problem), problem)
  }

  /// The number of columns that leaves least of the room open.
  private static func columns(for problem: LayoutProblem) -> Int {
    let (width, height) = (Double(problem.area.width), Double(problem.area.height))
    let gutter = Double(problem.gutter)
    let inverse = problem.aspectRatios.reduce(0) { $0 + 1 / $1 }
    var best = (open: Double.infinity, columns: 1)
    for columns in 1...problem.count {
      let across = gutter * Double(columns - 1)
      guard width - across >= Double(columns) else { break }
      let down = gutter * max(0, Double(problem.count - columns))
      let total = (width - across) / Double(columns) * inverse + down
      let share = total / Double(columns) / height
      // Columns that are too long shrink, which leaves both sides open.
      let open = share <= 1 ? 1 - share : 1 - 1 / share
      if open < best.open - 1e-9 { best = (open, columns) }
    }
    return best.columns
  }

  private static func frames(_ columns: [[Int]], _ problem: LayoutProblem) -> [LayoutFrame] {
    let (roomWidth, roomHeight) = (Double(problem.area.width), Double(problem.area.height))
    let gutter = Double(problem.gutter)
    let count = Double(columns.count)
    var width = (roomWidth - gutter * (count - 1)) / count
    for column in columns {
      let inverse = column.reduce(0) { $0 + 1 / problem.aspectRatios[$1] }
      width = min(width, (roomHeight - gutter * Double(column.count - 1)) / inverse)
    }
    let heights = columns.map { column in
      column.reduce(gutter * Double(column.count - 1)) { $0 + width / problem.aspectRatios[$1] }
    }
    let height = heights.max() ?? 0
    let isLevel = zip(columns, heights).allSatisfy {
      height - $1 <= unseenGrowth * gutter * Double($0.count - 1) + 0.5
    }
    var left = LayoutRoom.middle(of: roomWidth, for: width * count + gutter * (count - 1))
    var frames = Array(repeating: LayoutFrame(), count: problem.count)
    for (column, own) in zip(columns, heights) {
      var top = LayoutRoom.middle(of: roomHeight, for: height)
      let growth = isLevel && column.count > 1 ? (height - own) / Double(column.count - 1) : 0
      for picture in column {
        let bottom = top + width / problem.aspectRatios[picture]
        frames[picture] = LayoutFrame(left: left, top: top, right: left + width, bottom: bottom)
        top = bottom + gutter + growth
      }
      left += width + gutter
    }
    return frames
  }
}
