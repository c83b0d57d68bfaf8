/// The exact geometry of a slicing tree: true aspect ratios, even gutters, no free parameter but the scale.
///
/// With gutters, the width of every part is affine in its height,
/// `w = slope·h + offset`. A picture has its aspect ratio and 0; parts side by
/// side add up, `Σaᵢ` and `Σbᵢ + g`; stacked parts give `A = 1/Σ(1/aᵢ)` and
/// `A·(Σ bᵢ/aᵢ − g)`. Source: C. B. Atkins, “Blocked Recursive Image
/// Composition”, ACM Multimedia 2008.
struct SlicingSolver {
  /// The edges of one part, in pixels.
  struct Frame {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0

    var width: Double { right - left }
    var height: Double { bottom - top }
    var area: Double { width * height }
  }

  private struct Part {
    var slope: Double
    var offset: Double
    /// The number of tokens in the part.
    var span: Int
  }

  let aspectRatios: [Double]
  let gutter: Double
  /// The frame of each picture after ``arrange(_:width:height:)``.
  private(set) var frames: [Frame]
  /// The number of pictures that have less than one pixel a side.
  private(set) var vanished = 0

  // Scratch space, kept so that a search allocates nothing for each tree.
  private var parts: [Part] = []
  private var partFrames: [Frame] = []
  private var stack: [Part] = []

  init(aspectRatios: [Double], gutter: Int) {
    self.aspectRatios = aspectRatios
    self.gutter = Double(gutter)
    frames = Array(repeating: Frame(), count: aspectRatios.count)
    parts.reserveCapacity(2 * aspectRatios.count)
    partFrames = Array(repeating: Frame(), count: 2 * aspectRatios.count)
    stack.reserveCapacity(aspectRatios.count)
  }

  /// Scales the tree to the largest block that fits into `width`×`height`, and fills ``frames``.
  ///
  /// - Returns: The block's frame, its upper left corner at (0, 0).
  mutating func arrange(_ tree: SlicingTree, width: Double, height: Double) -> Frame {
    measure(tree)
    guard let root = parts.last else { preconditionFailure("a tree has at least one token") }
    let wantedWidth = root.slope * height + root.offset
    let block =
      wantedWidth > width
      ? Frame(right: width, bottom: (width - root.offset) / root.slope)
      : Frame(right: wantedWidth, bottom: height)
    place(tree, in: block)
    return block
  }

  private mutating func measure(_ tree: SlicingTree) {
    parts.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
    for token in tree.tokens {
      let part: Part
      switch token {
      case .picture(let index): part = Part(slope: aspectRatios[index], offset: 0, span: 1)
      case .row:
        let (second, first) = (stack.removeLast(), stack.removeLast())
        part = Part(
          slope: first.slope + second.slope, offset: first.offset + second.offset + gutter,
          span: first.span + second.span + 1)
      case .column:
        let (second, first) = (stack.removeLast(), stack.removeLast())
        let slope = 1 / (1 / first.slope + 1 / second.slope)
        part = Part(
          slope: slope,
          offset: slope * (first.offset / first.slope + second.offset / second.slope - gutter),
          span: first.span + second.span + 1)
      }
      stack.append(part)
      parts.append(part)
    }
  }

  /// Hands each part its edges, from the root down; neighbors get the same edge, not two that agree
  /// within rounding.
  private mutating func place(_ tree: SlicingTree, in block: Frame) {
    vanished = 0
    partFrames[tree.tokens.count - 1] = block
    for index in tree.tokens.indices.reversed() {
      let frame = partFrames[index]
      let second = index - 1
      switch tree.tokens[index] {
      case .picture(let picture):
        frames[picture] = frame
        if !(frame.width >= 1 && frame.height >= 1) { vanished += 1 }
      case .row:
        let first = second - parts[second].span
        let cut = frame.left + parts[first].slope * frame.height + parts[first].offset
        partFrames[first] = frame
        partFrames[first].right = cut
        partFrames[second] = frame
        partFrames[second].left = cut + gutter
      case .column:
        let first = second - parts[second].span
        let cut = frame.top + (frame.width - parts[first].offset) / parts[first].slope
        partFrames[first] = frame
        partFrames[first].bottom = cut
        partFrames[second] = frame
        partFrames[second].top = cut + gutter
      }
    }
  }
}
