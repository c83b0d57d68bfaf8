/// Keeps the most similar of all vectors offered, in a heap whose root is the worst one kept.
package struct NearestSelection {
  private struct Entry {
    var similarity: Float
    var id: Int

    /// Whether this one ranks behind `other`: less similar, or as similar with a later id.
    func isWorse(than other: Entry) -> Bool {
      similarity != other.similarity ? similarity < other.similarity : id > other.id
    }
  }

  private let limit: Int
  private var heap: [Entry] = []

  /// Makes an empty selection of at most `limit`, at least 1.
  package init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(limit)
  }

  /// The similarity that a vector must reach to be among the best so far; below all while any would be.
  package var floor: Float {
    @inline(__always) get { heap.count < limit ? -.infinity : heap[0].similarity }
  }

  /// Takes a vector in if it is among the best so far.
  @inline(__always)
  package mutating func offer(id: Int, similarity: Float) {
    let entry = Entry(similarity: similarity, id: id)
    if heap.count < limit {
      heap.append(entry)
      siftUp()
    } else if heap[0].isWorse(than: entry) {
      heap[0] = entry
      siftDown()
    }
  }

  /// Takes in the best of what another selection was offered; no vector is in both.
  package mutating func merge(_ other: NearestSelection) {
    for entry in other.heap { offer(id: entry.id, similarity: entry.similarity) }
  }

  /// What was kept, most similar first, equal ones by id.
  package func sorted() -> [Neighbor] {
    heap.sorted { $1.isWorse(than: $0) }
      .map { Neighbor(id: $0.id, similarity: Double($0.similarity)) }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].isWorse(than: heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      var worst = parent
      if left < heap.count, heap[left].isWorse(than: heap[worst]) { worst = left }
      if right < heap.count, heap[right].isWorse(than: heap[worst]) { worst = right }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
