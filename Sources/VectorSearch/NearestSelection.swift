/// Keeps the most similar of all vectors offered, in a heap whose root is the worst one kept.
struct NearestSelection {
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
  init(limit: Int) {
    self.limit = limit
    heap.reserveCapacity(limit)
  }

  /// Takes a vector in if it is among the best so far.
  @inline(__always)
  mutating func offer(id: Int, similarity: Float) {
    let entry = Entry(similarity: similarity, id: id)
    if heap.count < limit {
      heap.append(entry)
      siftUp()
    } else if heap[0].isWorse(than: entry) {
      heap[0] = entry
      siftDown()
    }
  }

  /// What was kept, most similar first, equal ones by id.
  func sorted() -> [Neighbor] {
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
