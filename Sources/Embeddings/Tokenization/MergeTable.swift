/// The merges of a byte-pair encoding: which two tokens become which third one, and which pair goes first.
///
/// An open-addressed hash table over the merges in the order of the file.
struct MergeTable: Sendable {
  /// Two tokens that become one.
  struct Merge: Sendable {
    /// The token in front.
    let left: Int32
    /// The token behind it.
    let right: Int32
    /// What they become.
    let result: Int32
  }

  /// The spellings of two tokens that become one.
  struct Pair {
    /// The piece in front.
    let left: ArraySlice<UInt8>
    /// The piece behind it.
    let right: ArraySlice<UInt8>

    init(left: ArraySlice<UInt8>, right: ArraySlice<UInt8>) {
      self.left = left
      self.right = right
    }

    /// Parts a line at its only space; nil when it has none or several.
    init?(separatedBySpace line: ArraySlice<UInt8>) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
      self.init(left: line[..<space], right: line[(space + 1)...])
      guard !right.contains(UInt8(ascii: " ")) else { return nil }
    }
  }

  /// The merges, those to be done first in front: the index of a merge is its rank.
  private(set) var merges: [Merge] = []
  /// Ranks, −1 where there is none; a power of two of them.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Adds a merge that goes after all others.
  ///
  /// Of two for the same pair the later one counts, as in Hugging Face's `tokenizers`.
  mutating func append(_ merge: Merge) {
    if merges.count * 2 >= slots.count { grow() }
    slots[slot(of: merge.left, merge.right)] = Int32(merges.count)
    merges.append(merge)
  }

  /// The rank of the merge of two tokens, or nil when they are not merged.
  func rank(of left: Int32, _ right: Int32) -> Int? {
    let rank = slots[slot(of: left, right)]
    return rank < 0 ? nil : Int(rank)
  }

  /// The slot that has the merge of two tokens, or the empty one where it belongs.
  private func slot(of left: Int32, _ right: Int32) -> Int {
    let mask = slots.count - 1
    let pair = UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    // Fibonacci hashing: multiplied by 2⁶⁴ over the golden ratio, the high half is well mixed.
    var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot] >= 0 {
      let candidate = merges[Int(slots[slot])]
      if candidate.left == left, candidate.right == right { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for rank in merges.indices {
      slots[slot(of: merges[rank].left, merges[rank].right)] = Int32(rank)
    }
  }
}
