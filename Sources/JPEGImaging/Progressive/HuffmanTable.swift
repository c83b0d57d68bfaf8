/// A Huffman code for DC differences (ITU-T T.81, annex C and F.2.2.3).
struct HuffmanTable {
  /// Codes up to this long, nearly all of them, are found in one step.
  static let lookupBits = 9

  /// By the next nine bits: code length × 16 + symbol; 0 where the code is longer.
  private(set) var lookup = [UInt8](repeating: 0, count: 1 << lookupBits)
  /// By code length: the end of its codes, shifted to the top of 16 bits.
  private var ends = [UInt32](repeating: 0, count: 17)
  /// By code length: what to add to a code to find its symbol's place.
  private var places = [Int](repeating: 0, count: 17)
  private let symbols: [UInt8]

  /// Builds the decoder of a code that is given by the number of codes of length 1…16 and their symbols.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when that is no code, or has symbols that no DC difference
  ///   has.
  init(counts: [UInt8], symbols: [UInt8]) throws(JPEGFailure) {
    guard counts.count == 16, counts.reduce(0, { $0 + Int($1) }) == symbols.count,
      symbols.allSatisfy({ $0 < 16 })
    else { throw .unsupported("odd Huffman table") }
    self.symbols = symbols
    var (code, place) = (0, 0)
    for length in 1...16 {
      let count = Int(counts[length - 1])
      guard code + count <= 1 << length else { throw .unsupported("odd Huffman table") }
      places[length] = place - code
      if length <= Self.lookupBits {
        let spread = 1 << (Self.lookupBits - length)
        for index in 0..<count {
          let first = (code + index) * spread
          for slot in first..<first + spread { lookup[slot] = UInt8(length) << 4 | symbols[place + index] }
        }
      }
      place += count
      code += count
      ends[length] = UInt32(code << (16 - length))
      code <<= 1
    }
  }

  /// The length of the code at the head of 16 bits, and its symbol, for codes that ``lookup`` lacks;
  /// nil when no code begins so.
  func decodeLong(_ bits: UInt32) -> (length: Int, symbol: Int)? {
    for length in Self.lookupBits + 1...16 where bits < ends[length] {
      return (length, Int(symbols[Int(bits >> (16 - UInt32(length))) + places[length]]))
    }
    return nil
  }
}
