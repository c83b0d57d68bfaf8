/// Finds which pictures of a block touch, cut by cut.
///
/// Only the pictures along the two sides of a cut can touch across it, so that
/// a crowd is looked through in little more than linear time.
struct SlicingContacts: ~Copyable {
  private let near: SlicingStorage<Int>
  private let far: SlicingStorage<Int>
  private let stack: SlicingStorage<Int>

  init(pictureCount: Int) {
    near = SlicingStorage(repeating: 0, count: pictureCount + 1)
    far = SlicingStorage(repeating: 0, count: pictureCount + 1)
    stack = SlicingStorage(repeating: 0, count: pictureCount + 1)
  }

  /// Calls `body` with every two pictures that face each other across a gutter, and for how many pixels.
  @inline(__always)
  func forEach(
    _ tree: borrowing SlicingTree, _ block: borrowing SlicingBlock, _ body: (Int, Int, Double) -> Void
  ) {
    for cut in tree.pictureCount..<tree.parts.count {
      let isRow = tree.parts[cut].isRow
      let nearCount = collect(near, tree, tree.parts[cut].first, isRow: isRow, trailing: true)
      let farCount = collect(far, tree, tree.parts[cut].second, isRow: isRow, trailing: false)
      var (one, other) = (0, 0)
      while one < nearCount && other < farCount {
        let (first, second) = (near[one], far[other])
        let (a, b) = (block.frames[first], block.frames[second])
        let start = isRow ? max(a.top, b.top) : max(a.left, b.left)
        let end = isRow ? min(a.bottom, b.bottom) : min(a.right, b.right)
        if end > start { body(first, second, end - start) }
        if isRow ? a.bottom < b.bottom : a.right < b.right { one += 1 } else { other += 1 }
      }
    }
  }

  /// The pictures along one side of a part, in their order along it.
  @inline(__always)
  private func collect(
    _ list: borrowing SlicingStorage<Int>, _ tree: borrowing SlicingTree, _ part: Int, isRow: Bool,
    trailing: Bool
  ) -> Int {
    var count = 0
    stack[0] = part
    var depth = 1
    while depth > 0 {
      depth -= 1
      let index = stack[depth]
      let first = tree.parts[index].first
      if first < 0 {
        list[count] = index
        count += 1
      } else if tree.parts[index].isRow == isRow {
        stack[depth] = trailing ? tree.parts[index].second : first
        depth += 1
      } else {
        stack[depth] = tree.parts[index].second
        stack[depth + 1] = first
        depth += 2
      }
    }
    return count
  }
}
