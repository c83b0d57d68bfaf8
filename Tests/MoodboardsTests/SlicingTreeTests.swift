import Testing

@testable import Moodboards

struct SlicingTreeTests {
  private static let ratios = (0..<12).map { [1.5, 0.75, 1, 16.0 / 9, 0.8, 2.5][$0 % 6] }

  private struct Snapshot: Equatable {
    let links: [[Int]]
    let shapes: [[Double]]
    let root: Int

    init(_ tree: borrowing SlicingTree) {
      var links: [[Int]] = []
      var shapes: [[Double]] = []
      for index in 0..<tree.parts.count {
        let part = tree.parts[index]
        links.append([part.parent, part.first, part.second, part.isRow ? 1 : 0])
        shapes.append([part.widthSlope, part.widthOffset, part.heightSlope, part.heightOffset])
      }
      (self.links, self.shapes, root) = (links, shapes, tree.root)
    }
  }

  private static func tree(_ random: inout SplitMix64) -> SlicingTree {
    var tree = SlicingTree(aspectRatios: ratios, gutter: 7)
    tree.begin(with: random.shuffled(Array(ratios.indices)), pageRatio: 0.7, using: &random)
    return tree
  }

  @Test func takesEveryChangeBackToTheLastDigit() {
    var random = SplitMix64(seed: 5)
    var tree = Self.tree(&random)
    for _ in 0..<500 {
      let before = Snapshot(tree)
      _ = tree.mutate(using: &random)
      tree.revert()
      let isBack = Snapshot(tree) == before
      #expect(isBack)
      _ = tree.mutate(using: &random)
      tree.commit()
    }
  }

  @Test func staysATreeOfAllPicturesUnderEveryChange() {
    var random = SplitMix64(seed: 6)
    var tree = Self.tree(&random)
    for _ in 0..<500 {
      _ = tree.mutate(using: &random)
      tree.commit()
      var seen = Set<Int>()
      var open = [tree.root]
      while let index = open.popLast() {
        let isNew = seen.insert(index).inserted
        #expect(isNew)
        let part = tree.parts[index]
        guard !part.isPicture else { continue }
        for child in [part.first, part.second] {
          let parent = tree.parts[child].parent
          #expect(parent == index)
          open.append(child)
        }
      }
      #expect(seen.count == 2 * Self.ratios.count - 1)
    }
  }

  @Test func measuresAsIfFromTheBeginning() {
    var random = SplitMix64(seed: 7)
    var tree = Self.tree(&random)
    for _ in 0..<500 {
      _ = tree.mutate(using: &random)
      tree.commit()
    }
    let kept = Snapshot(tree)
    func measureAll(_ index: Int) {
      guard !tree.parts[index].isPicture else { return }
      measureAll(tree.parts[index].first)
      measureAll(tree.parts[index].second)
      tree.measure(index)
    }
    measureAll(tree.root)
    let anew = Snapshot(tree)
    #expect(anew == kept)
  }

  @Test func givesPicturesTheirExactShapesAndOneGutter() {
    var random = SplitMix64(seed: 8)
    let tree = Self.tree(&random)
    var block = SlicingBlock(pictureCount: Self.ratios.count)
    let size = SlicingBlock.size(of: tree, width: 900, height: 1200)
    block.place(tree, width: size.width, height: size.height)
    for (index, ratio) in Self.ratios.enumerated() {
      let frame = block.frames[index]
      #expect(abs(frame.width / frame.height / ratio - 1) < 1e-9)
    }
    #expect(size.width <= 900 && size.height <= 1200)
  }

  @Test func findsTheContactsThatComparingAllPairsFinds() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<20 {
      let tree = Self.tree(&random)
      var block = SlicingBlock(pictureCount: Self.ratios.count)
      let size = SlicingBlock.size(of: tree, width: 900, height: 1200)
      block.place(tree, width: size.width, height: size.height)
      var found: [[Int]: Double] = [:]
      SlicingContacts(pictureCount: Self.ratios.count).forEach(tree, block) { one, other, length in
        found[[min(one, other), max(one, other)]] = length
      }
      for one in Self.ratios.indices {
        for other in one + 1..<Self.ratios.count {
          let expected = Self.contact(block.frames[one], block.frames[other])
          #expect(abs((found[[one, other]] ?? 0) - expected) < 1e-6)
        }
      }
    }
  }

  private static func contact(_ one: SlicingBlock.Frame, _ other: SlicingBlock.Frame) -> Double {
    let across = max(one.left, other.left) - min(one.right, other.right)
    let down = max(one.top, other.top) - min(one.bottom, other.bottom)
    if abs(across - 7) < 1e-6 && down < 0 { return -down }
    if abs(down - 7) < 1e-6 && across < 0 { return -across }
    return 0
  }
}
