internal import Imaging

/// Rows on top of each other, all of one width: their height is affine in it, like a slicing tree's.
struct RowStack {
  private let problem: LayoutProblem
  private let rows: [ArraySlice<Int>]
  private let sums: [Double]

  /// Stacks the pictures of `sequence`, of which `rows` tells the positions in each row.
  init(_ problem: LayoutProblem, sequence: [Int], rows: [Range<Int>]) {
    self.problem = problem
    self.rows = rows.map { sequence[$0] }
    sums = self.rows.map { row in row.reduce(0) { $0 + problem.aspectRatios[$1] } }
  }

  private var gutter: Double { Double(problem.gutter) }

  /// What the height grows by for each pixel of width.
  var slope: Double { sums.reduce(0) { $0 + 1 / $1 } }

  /// The height at no width; above 0 for gutters between rows, below for those within.
  var offset: Double {
    zip(rows, sums).reduce(gutter * Double(rows.count - 1)) {
      $0 - gutter * Double($1.0.count - 1) / $1.1
    }
  }

  /// The pictures' frames when the stack is `width` wide, from (x, y) down.
  func frames(width: Double, x: Double = 0, y: Double = 0) -> [(picture: Int, frame: LayoutFrame)] {
    var result: [(picture: Int, frame: LayoutFrame)] = []
    var top = y
    for (row, sum) in zip(rows, sums) {
      let height = (width - gutter * Double(row.count - 1)) / sum
      var left = x
      for picture in row {
        let right = left + problem.aspectRatios[picture] * height
        result.append(
          (picture, LayoutFrame(left: left, top: top, right: right, bottom: top + height)))
        left = right + gutter
      }
      top += height + gutter
    }
    return result
  }

  /// The frames, by picture, of the largest stack that fits, in the middle of the room.
  func frames(in area: PixelSize) -> [LayoutFrame] {
    let (roomWidth, roomHeight) = (Double(area.width), Double(area.height))
    let width = min(roomWidth, (roomHeight - offset) / slope)
    let height = slope * width + offset
    let placed = frames(
      width: width, x: LayoutRoom.middle(of: roomWidth, for: width),
      y: LayoutRoom.middle(of: roomHeight, for: height))
    var result = Array(repeating: LayoutFrame(), count: problem.count)
    for (picture, frame) in placed { result[picture] = frame }
    return result
  }
}
