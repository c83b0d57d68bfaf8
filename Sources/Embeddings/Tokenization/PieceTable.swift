/// The pieces of a vocabulary with their ids.
///
/// An open-addressed hash table over one run of bytes. Pieces are compared byte by byte: `String`
/// compares by canonical equivalence, which would merge pieces that the vocabulary keeps apart.
struct PieceTable: Sendable {
  private struct Piece {
    var start: Int32
    var count: Int32
    var id: Int32
    /// The low bits of its hash: they tell most pieces apart without a look at their bytes.
    var hash: UInt32
  }

  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// Numbers of pieces, −1 where there is none; a power of two of them.
  private var slots: [Int32]
  /// The length of the longest piece, in bytes.
  private(set) var longestPiece = 0

  /// The most bytes that all pieces together may have.
  static let capacity = Int(Int32.max)

  /// Makes an empty table.
  ///
  /// - Parameter capacity: How many pieces to make room for; more are taken too.
  init(capacity: Int = 0) {
    slots = Array(repeating: -1, count: Self.slotCount(for: capacity))
  }

  /// The number of pieces.
  var count: Int { pieces.count }

  /// The pieces with their ids, in the order in which they were added.
  var entries: some Sequence<(piece: ArraySlice<UInt8>, id: Int32)> {
    pieces.lazy.map { (bytes[Int($0.start)..<Int($0.start + $0.count)], $0.id) }
  }

  /// Adds a piece; one that is in the table already gets the new id.
  ///
  /// - Parameters:
  ///   - piece: The piece or its beginning.
  ///   - end: The rest of the piece.
  ///   - id: Its id.
  /// - Precondition: All pieces together have no more bytes than ``capacity``.
  mutating func insert(_ piece: ArraySlice<UInt8>, followedBy end: ArraySlice<UInt8> = [], id: Int32) {
    if pieces.count * 2 >= slots.count { grow() }
    let hash = Self.hash(end, after: Self.hash(piece))
    let slot = slot(of: piece, followedBy: end, hash: hash)
    guard slots[slot] < 0 else {
      pieces[Int(slots[slot])].id = id
      return
    }
    slots[slot] = Int32(pieces.count)
    let count = piece.count + end.count
    pieces.append(
      Piece(
        start: Int32(bytes.count), count: Int32(count), id: id, hash: UInt32(truncatingIfNeeded: hash)))
    bytes += piece
    bytes += end
    longestPiece = max(longestPiece, count)
  }

  /// The id of a piece, or nil.
  ///
  /// - Parameters:
  ///   - piece: The piece or its beginning.
  ///   - end: The rest of the piece.
  /// - Returns: The id of both together.
  func id(of piece: ArraySlice<UInt8>, followedBy end: ArraySlice<UInt8> = []) -> Int32? {
    let hash = Self.hash(end, after: Self.hash(piece))
    let number = slots[slot(of: piece, followedBy: end, hash: hash)]
    return number < 0 ? nil : pieces[Int(number)].id
  }

  /// The slot that has a piece, or the empty one where it belongs.
  private func slot(of piece: ArraySlice<UInt8>, followedBy end: ArraySlice<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let candidate = pieces[Int(slots[slot])]
      if candidate.hash == UInt32(truncatingIfNeeded: hash), Int(candidate.count) == piece.count + end.count {
        let start = Int(candidate.start)
        let middle = start + piece.count
        if bytes[start..<middle].elementsEqual(piece),
          bytes[middle..<middle + end.count].elementsEqual(end)
        {
          return slot
        }
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: Self.slotCount(for: pieces.count * 2))
    for number in pieces.indices {
      var slot = Int(pieces[number].hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// At most half full, so that a probe soon meets an empty slot.
  private static func slotCount(for pieces: Int) -> Int {
    var count = 16
    while count < pieces * 2 { count *= 2 }
    return count
  }

  /// FNV-1a, 64 bits: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func hash(_ bytes: ArraySlice<UInt8>, after state: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64
  {
    var hash = state
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
