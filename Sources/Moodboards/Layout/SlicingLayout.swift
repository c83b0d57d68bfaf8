public import Imaging

/// A layout by exact slicing: every picture whole and in its true shape, every gutter the same.
///
/// Trees are searched by threshold accepting from several starts and scored by
/// how well the block fills the room, how near each area is to its wish, where
/// the hero stands, and whether neighbors differ. What the best tree leaves
/// open goes round the block, which is centered.
///
/// Edges are rounded to whole pixels, each by at most half a pixel, and the
/// gutter is a whole number, so that gutters stay even to the pixel; a
/// picture's shape is then true to within one pixel a side.
///
/// Sources: C. B. Atkins, “Blocked Recursive Image Composition”, 2008;
/// G. Dueck and T. Scheuer, “Threshold Accepting”, J. Comp. Physics 90, 1990.
public struct SlicingLayout: MoodboardLayout {
  /// The arrangements looked at unless told otherwise: 9 pictures then take about 30 ms.
  public static let defaultArrangements = 48_000

  /// The most arrangements looked at.
  public let arrangements: Int

  /// Makes the layout.
  ///
  /// - Parameter arrangements: The most arrangements to look at; fewer are
  ///   faster and leave more of the page open. At least 100.
  public init(arrangements: Int = SlicingLayout.defaultArrangements) {
    self.arrangements = max(100, arrangements)
  }

  /// The room a board needs for each picture, in pixels: a thumbnail below that says nothing.
  private static let leastAreaPerPicture = 16

  /// Places every picture; see ``MoodboardLayout/place(_:seed:)``.
  public func place(_ problem: LayoutProblem, seed: UInt64) throws(MoodboardsError) -> [PixelRect] {
    let failure = MoodboardsError(
      .doesNotFit, subject: "\(problem.count) pictures",
      reason: "the page has only \(problem.area) pixels for them; take a larger page or fewer pictures")
    guard problem.area.area / problem.count >= Self.leastAreaPerPicture else { throw failure }
    var search = SlicingSearch(problem, arrangements: arrangements, seed: seed)
    guard let tree = search.best() else { throw failure }
    return Self.settle(tree, problem)
  }

  /// Rounds the tree to whole pixels at the scale, out of a few slightly smaller ones, where the
  /// shapes suffer least.
  private static func settle(_ tree: SlicingTree, _ problem: LayoutProblem) -> [PixelRect] {
    var solver = SlicingSolver(aspectRatios: problem.aspectRatios, gutter: problem.gutter)
    let block = solver.arrange(
      tree, width: Double(problem.area.width), height: Double(problem.area.height))
    // An eighth of a pixel a step, over two pixels: invisible in the margin.
    var best: (distortion: Double, rects: [PixelRect])?
    for step in 0..<16 {
      let shrunk = Double(step) / 8
      guard block.width - shrunk >= 1, block.height - shrunk >= 1 else { break }
      _ = solver.arrange(tree, width: block.width - shrunk, height: block.height)
      guard solver.vanished == 0 else { break }
      let rects = solver.frames.map(PixelRect.init(rounding:))
      let distortion =
        zip(rects, problem.aspectRatios)
        .map { abs($0.size.aspectRatio / $1 - 1) }.max() ?? 0
      if distortion < best?.distortion ?? .infinity { best = (distortion, rects) }
    }
    guard let best else { preconditionFailure("the search returns only trees in which all pictures show") }
    return centered(best.rects, in: problem.area)
  }

  private static func centered(_ rects: [PixelRect], in area: PixelSize) -> [PixelRect] {
    let right = rects.map(\.maxX).max() ?? 0
    let bottom = rects.map(\.maxY).max() ?? 0
    return rects.map { $0.offset(x: (area.width - right) / 2, y: (area.height - bottom) / 2) }
  }
}

extension PixelRect {
  /// The frame with each edge at the nearest whole pixel.
  fileprivate init(rounding frame: SlicingSolver.Frame) {
    let (left, top) = (Int(frame.left.rounded()), Int(frame.top.rounded()))
    self.init(
      x: left, y: top, width: Int(frame.right.rounded()) - left, height: Int(frame.bottom.rounded()) - top)
  }
}
