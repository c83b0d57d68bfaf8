internal import Imaging

/// Pictures in rows round a hero: above, left, right and below it.
struct HeroShape {
  /// The number of pictures in each row above, left, right and below.
  var rows: [[Int]]
  /// The pictures but for the hero: those above first, then left, right and below, along the rows.
  var sequence: [Int]

  /// The frames, by picture, of the largest such block that fits, in the room's middle; nil where a part
  /// would vanish.
  func frames(_ problem: LayoutProblem) -> [LayoutFrame]? {
    let stacks = stacks(problem)
    let gutter = Double(problem.gutter)
    let (above, left, right, below) = (stacks[0], stacks[1], stacks[2], stacks[3])
    let sides = [left, right].compactMap(\.self)
    let ends = [above, below].compactMap(\.self)
    // Width of the middle: ratio·h + Σ((h − offset) / slope + gutter); solved for h.
    let divisor = sides.reduce(problem.aspectRatios[problem.hero]) { $0 + 1 / $1.slope }
    let shift = sides.reduce(0) { $0 + $1.offset / $1.slope - gutter }
    let slope = ends.reduce(1 / divisor) { $0 + $1.slope }
    let offset = ends.reduce(shift / divisor) { $0 + $1.offset + gutter }
    let (roomWidth, roomHeight) = (Double(problem.area.width), Double(problem.area.height))
    let width = min(roomWidth, (roomHeight - offset) / slope)
    let height = slope * width + offset
    let heroHeight = (width + shift) / divisor
    guard width >= 1, heroHeight >= 1 else { return nil }

    var frames = Array(repeating: LayoutFrame(), count: problem.count)
    func put(_ stack: RowStack, width: Double, x: Double, y: Double) -> Bool {
      for (picture, frame) in stack.frames(width: width, x: x, y: y) {
        guard frame.width >= 1, frame.height >= 1 else { return false }
        frames[picture] = frame
      }
      return true
    }
    let start = LayoutRoom.middle(of: roomWidth, for: width)
    var (x, y) = (start, LayoutRoom.middle(of: roomHeight, for: height))
    if let above {
      guard put(above, width: width, x: x, y: y) else { return nil }
      y += above.slope * width + above.offset + gutter
    }
    if let left {
      let own = (heroHeight - left.offset) / left.slope
      guard own >= 1, put(left, width: own, x: x, y: y) else { return nil }
      x += own + gutter
    }
    let heroRight = x + problem.aspectRatios[problem.hero] * heroHeight
    frames[problem.hero] = LayoutFrame(left: x, top: y, right: heroRight, bottom: y + heroHeight)
    if let right {
      let own = start + width - heroRight - gutter
      guard own >= 1, put(right, width: own, x: heroRight + gutter, y: y) else { return nil }
    }
    if let below {
      guard put(below, width: width, x: start, y: y + heroHeight + gutter) else { return nil }
    }
    return frames
  }

  private func stacks(_ problem: LayoutProblem) -> [RowStack?] {
    var next = 0
    return rows.map { rows in
      let ranges = rows.map { count in
        defer { next += count }
        return next..<next + count
      }
      return ranges.isEmpty ? nil : RowStack(problem, sequence: sequence, rows: ranges)
    }
  }
}
