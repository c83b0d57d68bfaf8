/// The pieces of a WordPiece vocabulary that can begin a word, or those that can continue one.
///
/// An open-addressed hash table over one run of bytes. Pieces are compared byte by byte: `String`
/// compares by canonical equivalence, which would merge pieces that the vocabulary keeps apart.
struct WordPieceVocabulary: Sendable {
  private struct Piece {
    var offset: Int32
    var count: Int32
    var id: Int32
  }

  private var bytes: [UInt8] = []
  /// Slots without a piece have a count of 0.
  private var slots: [Piece]
  private(set) var longestPiece = 0

  /// Makes an empty table.
  ///
  /// - Parameter capacity: The most pieces that will be added.
  init(capacity: Int) {
    // At most half full, so that a probe soon meets an empty slot.
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: Piece(offset: 0, count: 0, id: 0), count: count)
  }

  /// Adds a piece that is not empty and not yet in the table.
  mutating func insert(_ piece: some Collection<UInt8>, id: Int32) {
    let offset = bytes.count
    bytes += piece
    let count = bytes.count - offset
    var slot = Self.hash(bytes[offset...]) & (slots.count - 1)
    while slots[slot].count > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Piece(offset: Int32(offset), count: Int32(count), id: id)
    longestPiece = max(longestPiece, count)
  }

  /// The id of a piece, or nil.
  func id(of piece: ArraySlice<UInt8>) -> Int32? {
    var slot = Self.hash(piece) & (slots.count - 1)
    while slots[slot].count > 0 {
      let candidate = slots[slot]
      let start = Int(candidate.offset)
      if bytes[start..<start + Int(candidate.count)].elementsEqual(piece) { return candidate.id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
