/// A Huffman code (ITU-T T.81, annex C).
struct HuffmanCode {
  /// One code word.
  struct Entry {
    let code: Int
    let length: Int
    let symbol: Int
  }

  /// By length, then by value.
  let entries: [Entry]
  /// By code length: the end of its codes, shifted to the top of 16 bits.
  private let ends: [UInt32]
  /// By code length: what to add to a code to find its entry.
  private let places: [Int]

  /// Builds the code that is given by the number of codes of length 1…16 and their symbols.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when that is no code.
  init(counts: [UInt8], symbols: [UInt8]) throws(JPEGFailure) {
    guard counts.count == 16, counts.reduce(0, { $0 + Int($1) }) == symbols.count else {
      throw .unsupported("odd Huffman table")
    }
    var entries: [Entry] = []
    var ends = [UInt32](repeating: 0, count: 17)
    var places = [Int](repeating: 0, count: 17)
    var code = 0
    for length in 1...16 {
      let count = Int(counts[length - 1])
      guard code + count <= 1 << length else { throw .unsupported("odd Huffman table") }
      places[length] = entries.count - code
      for _ in 0..<count {
        entries.append(Entry(code: code, length: length, symbol: Int(symbols[entries.count])))
        code += 1
      }
      ends[length] = UInt32(code << (16 - length))
      code <<= 1
    }
    (self.entries, self.ends, self.places) = (entries, ends, places)
  }

  /// The code word at the head of 16 bits; nil when none begins so.
  func decode(_ bits: UInt32) -> Entry? {
    for length in 1...16 where bits < ends[length] {
      return entries[Int(bits >> (16 - UInt32(length))) + places[length]]
    }
    return nil
  }
}
