/// Where a slicing tree puts every part at a given size: no free parameter but the scale.
struct SlicingBlock: ~Copyable {
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

  /// The frame of each part of the tree, pictures first.
  let frames: SlicingStorage<Frame>
  /// The area of each picture, in square pixels.
  let areas: SlicingStorage<Double>
  /// The sum of ``areas``.
  private(set) var pictureArea = 0.0
  /// The number of pictures that have less than one pixel a side.
  private(set) var vanished = 0
  private let stack: SlicingStorage<Int>

  init(pictureCount: Int) {
    frames = SlicingStorage(repeating: Frame(), count: 2 * pictureCount - 1)
    areas = SlicingStorage(repeating: 0, count: pictureCount)
    stack = SlicingStorage(repeating: 0, count: pictureCount + 1)
  }

  /// The largest size within `width`×`height` that the tree can have.
  @inline(__always)
  static func size(
    of tree: borrowing SlicingTree, width: Double, height: Double
  ) -> (width: Double, height: Double) {
    let whole = tree.parts[tree.root]
    let wanted = whole.width(height: height)
    return wanted > width ? (width, whole.height(width: width)) : (wanted, height)
  }

  /// Hands each part its edges, from the root down; neighbors get the same edge, not two that agree
  /// within rounding.
  mutating func place(_ tree: borrowing SlicingTree, width: Double, height: Double) {
    vanished = 0
    pictureArea = 0
    frames[tree.root] = Frame(right: width, bottom: height)
    stack[0] = tree.root
    var depth = 1
    while depth > 0 {
      depth -= 1
      let index = stack[depth]
      let frame = frames[index]
      let (first, second) = (tree.parts[index].first, tree.parts[index].second)
      guard first >= 0 else {
        let (width, height) = (frame.width, frame.height)
        areas[index] = width * height
        pictureArea += width * height
        if !(width >= 1 && height >= 1) { vanished += 1 }
        continue
      }
      var (one, other) = (frame, frame)
      if tree.parts[index].isRow {
        let cut = frame.left + tree.parts[first].width(height: frame.height)
        one.right = cut
        other.left = cut + tree.gutter
      } else {
        let cut = frame.top + tree.parts[first].height(width: frame.width)
        one.bottom = cut
        other.top = cut + tree.gutter
      }
      frames[first] = one
      frames[second] = other
      stack[depth] = first
      stack[depth + 1] = second
      depth += 2
    }
  }
}
