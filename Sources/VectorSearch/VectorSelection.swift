/// Some of the vectors of an index: those that a filter lets through.
///
/// One bit a vector, so a selection among 100,000 takes 12.5 kB, and combining two of them
/// takes microseconds.
public struct VectorSelection: Sendable, Hashable {
  /// How many vectors there are to select from; their ids are 0 ..< `count`.
  public let count: Int

  /// 64 ids a word, the lowest id in the lowest bit; bits from `count` on are zero.
  package private(set) var words: [UInt64]

  /// The number of ids in a word of ``words``.
  package static let wordSize = 64

  /// Selects nothing.
  ///
  /// - Precondition: `count` is not negative.
  public init(noneOf count: Int) {
    precondition(count >= 0, "there cannot be \(count) vectors")
    self.count = count
    words = Array(repeating: 0, count: (count + Self.wordSize - 1) / Self.wordSize)
  }

  /// Selects everything.
  ///
  /// - Precondition: `count` is not negative.
  public init(allOf count: Int) {
    self.init(noneOf: count)
    for index in words.indices { words[index] = .max }
    clearTail()
  }

  /// Selects the ids that `isSelected` says yes to; it is asked about each once, in order.
  ///
  /// - Precondition: `count` is not negative.
  public init(of count: Int, where isSelected: (Int) throws -> Bool) rethrows {
    self.init(noneOf: count)
    for index in words.indices {
      var word: UInt64 = 0
      for id in index * Self.wordSize..<min(count, (index + 1) * Self.wordSize) where try isSelected(id) {
        word |= 1 << UInt64(id % Self.wordSize)
      }
      words[index] = word
    }
  }

  /// How many are selected.
  public var selectedCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether none is selected.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether `id` is selected; false for one that does not exist.
  public func contains(_ id: Int) -> Bool {
    (0..<count).contains(id) && words[id / Self.wordSize] >> UInt64(id % Self.wordSize) & 1 == 1
  }

  /// Adds `id` to what is selected.
  ///
  /// - Precondition: `id` lies in 0 ..< `count`.
  public mutating func insert(_ id: Int) {
    precondition((0..<count).contains(id), "there is no vector \(id) among \(count)")
    words[id / Self.wordSize] |= 1 << UInt64(id % Self.wordSize)
  }

  /// Takes `id` out of what is selected; nothing happens when it is not in it.
  public mutating func remove(_ id: Int) {
    guard (0..<count).contains(id) else { return }
    words[id / Self.wordSize] &= ~(1 << UInt64(id % Self.wordSize))
  }

  /// Keeps what `other` selects too.
  ///
  /// - Precondition: Both select from as many vectors.
  public mutating func formIntersection(_ other: VectorSelection) {
    precondition(count == other.count, "a selection among \(count) and one among \(other.count)")
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// Takes out what `other` selects.
  ///
  /// - Precondition: Both select from as many vectors.
  public mutating func subtract(_ other: VectorSelection) {
    precondition(count == other.count, "a selection among \(count) and one among \(other.count)")
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  /// Calls `body` with each selected id, in ascending order.
  public func forEach(_ body: (Int) throws -> Void) rethrows {
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        try body(index * Self.wordSize + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  private mutating func clearTail() {
    let tail = count % Self.wordSize
    if tail > 0 { words[words.count - 1] = 1 << UInt64(tail) - 1 }
  }
}

extension VectorSelection {
  /// The selected ids, ascending.
  public var ids: [Int] {
    var ids: [Int] = []
    ids.reserveCapacity(selectedCount)
    forEach { ids.append($0) }
    return ids
  }
}
