/// A way to cut a page into pictures by full cuts, and the exact shape that follows from it.
///
/// With gutters, the width of every part is affine in its height,
/// `w = slope·h + offset`, and its height in its width. Widths of parts side
/// by side add up, heights of stacked parts do; one division turns the one
/// relation into the other. Source: C. B. Atkins, “Blocked Recursive Image
/// Composition”, ACM Multimedia 2008.
///
/// A change measures the parts above it alone anew and can be taken back, so
/// that a search pays for the depth of the tree, not for its size.
struct SlicingTree: ~Copyable {
  /// A part of the page: a picture, or two parts and the cut between them.
  struct Part {
    /// The part that it is cut from; -1 for the whole.
    var parent = -1
    /// The left or upper part; -1 for a picture.
    var first = -1
    var second = -1
    /// Whether the parts stand side by side; otherwise the first stands above the second.
    var isRow = false
    var widthSlope = 0.0
    var widthOffset = 0.0
    var heightSlope = 0.0
    var heightOffset = 0.0

    var isPicture: Bool { first < 0 }
    func width(height: Double) -> Double { widthSlope * height + widthOffset }
    func height(width: Double) -> Double { heightSlope * width + heightOffset }
  }

  struct Change {
    var index: Int
    var before: Part
  }

  let pictureCount: Int
  let gutter: Double
  /// Pictures by their index, then cuts.
  let parts: SlicingStorage<Part>
  private(set) var root = 0
  /// What changed since the last ``commit()``, oldest first.
  private let trail: SlicingStorage<Change>
  private var trailCount = 0
  private var rootBefore = 0

  init(aspectRatios: [Double], gutter: Int) {
    pictureCount = aspectRatios.count
    self.gutter = Double(gutter)
    parts = SlicingStorage(repeating: Part(), count: 2 * aspectRatios.count - 1)
    // The longest change turns all cuts; others touch a few parts and at most three ways to the root.
    trail = SlicingStorage(
      repeating: Change(index: 0, before: Part()), count: 4 * aspectRatios.count + 16)
    for (index, ratio) in aspectRatios.enumerated() {
      parts[index].widthSlope = ratio
      parts[index].heightSlope = 1 / ratio
    }
  }

  /// The number of cuts.
  var cutCount: Int { pictureCount - 1 }

  // MARK: Beginning

  /// Cuts the page at random, with `pictures` in their order from left to right and top to bottom.
  ///
  /// Parts are cut across their longer side nine times in ten and hold about
  /// half of the pictures each, so that none starts out tiny.
  mutating func begin(with pictures: [Int], pageRatio: Double, using random: inout SplitMix64) {
    precondition(pictures.count == pictureCount)
    var nextCut = pictureCount
    root = grow(pictures[...], ratio: pageRatio, nextCut: &nextCut, using: &random)
    parts[root].parent = -1
    commit()
  }

  private mutating func grow(
    _ pictures: ArraySlice<Int>, ratio: Double, nextCut: inout Int, using random: inout SplitMix64
  ) -> Int {
    guard pictures.count > 1 else { return pictures[pictures.startIndex] }
    let margin = pictures.count * 2 / 5
    let firstCount = max(1, margin + random.next(below: pictures.count - 2 * margin))
    let middle = pictures.startIndex + firstCount
    let share = Double(firstCount) / Double(pictures.count)
    let isRow = (ratio > 1) == (random.next(below: 10) > 0)
    let cut = nextCut
    nextCut += 1
    parts[cut].isRow = isRow
    parts[cut].first = grow(
      pictures[..<middle], ratio: isRow ? ratio * share : ratio / share, nextCut: &nextCut, using: &random)
    parts[cut].second = grow(
      pictures[middle...], ratio: isRow ? ratio * (1 - share) : ratio / (1 - share), nextCut: &nextCut,
      using: &random)
    parts[parts[cut].first].parent = cut
    parts[parts[cut].second].parent = cut
    measure(cut)
    return cut
  }

  // MARK: Change and return

  /// Keeps what changed.
  mutating func commit() {
    trailCount = 0
    rootBefore = root
  }

  /// Takes back everything since the last ``commit()``.
  mutating func revert() {
    while trailCount > 0 {
      trailCount -= 1
      let change = trail[trailCount]
      parts[change.index] = change.before
    }
    root = rootBefore
  }

  /// Becomes a copy of `other`, a tree of the same pictures.
  mutating func copy(_ other: borrowing SlicingTree) {
    parts.copy(other.parts)
    root = other.root
    commit()
  }

  /// Remembers a part before it changes.
  mutating func note(_ index: Int) {
    trail[trailCount] = Change(index: index, before: parts[index])
    trailCount += 1
  }

  /// Puts `replacement` where `part` is, below the same parent.
  mutating func link(_ replacement: Int, inPlaceOf part: Int, below parent: Int) {
    note(replacement)
    parts[replacement].parent = parent
    guard parent >= 0 else { root = replacement; return }
    note(parent)
    if parts[parent].first == part {
      parts[parent].first = replacement
    } else {
      parts[parent].second = replacement
    }
  }

  /// Measures a cut and all above it anew.
  mutating func remeasure(upFrom start: Int) {
    var index = start
    while index >= 0 {
      note(index)
      measure(index)
      index = parts[index].parent
    }
  }

  /// Fits a cut's shape to that of its parts.
  @inline(__always)
  func measure(_ index: Int) {
    let part = parts[index]
    let (first, second) = (parts[part.first], parts[part.second])
    if part.isRow {
      let slope = first.widthSlope + second.widthSlope
      let offset = first.widthOffset + second.widthOffset + gutter
      let inverse = 1 / slope
      parts[index].widthSlope = slope
      parts[index].widthOffset = offset
      parts[index].heightSlope = inverse
      parts[index].heightOffset = -offset * inverse
    } else {
      let slope = first.heightSlope + second.heightSlope
      let offset = first.heightOffset + second.heightOffset + gutter
      let inverse = 1 / slope
      parts[index].heightSlope = slope
      parts[index].heightOffset = offset
      parts[index].widthSlope = inverse
      parts[index].widthOffset = -offset * inverse
    }
  }
}
