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
  /// The arrangements looked at unless told otherwise: 24 pictures then take about 40 ms.
  public static let defaultArrangements = 96_000

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
    guard search.run() else { throw failure }
    return search.withBest { Self.settle($0, problem) }
  }

  /// Rounds the tree to whole pixels at the scale, out of a few slightly smaller ones, where the
  /// shapes suffer least.
  private static func settle(_ tree: borrowing SlicingTree, _ problem: LayoutProblem) -> [PixelRect] {
    var block = SlicingBlock(pictureCount: problem.count)
    let size = SlicingBlock.size(
      of: tree, width: Double(problem.area.width), height: Double(problem.area.height))
    var best: (distortion: Double, rects: [PixelRect])?
    // An eighth of a pixel a step, over one pixel: invisible in the margin.
    for step in 0..<8 {
      let width = size.width - Double(step) / 8
      let height = step == 0 ? size.height : tree.parts[tree.root].height(width: width)
      guard width >= 1, height >= 1 else { break }
      block.place(tree, width: width, height: height)
      guard block.vanished == 0 else { break }
      let rects = (0..<problem.count).map { PixelRect(rounding: block.frames[$0]) }
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
  fileprivate init(rounding frame: SlicingBlock.Frame) {
    let (left, top) = (Int(frame.left.rounded()), Int(frame.top.rounded()))
    let (right, bottom) = (Int(frame.right.rounded()), Int(frame.bottom.rounded()))
    self.init(x: left, y: top, width: max(1, right - left), height: max(1, bottom - top))
  }
}
