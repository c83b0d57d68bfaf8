/// A Huffman code, made for speed (ITU-T T.81, F.2.2.3).
struct HuffmanTable {
  /// Codes up to this long, nearly all of them, are found in one step.
  static let lookupBits = 9

  /// By the next nine bits: code length × 256 + symbol; 0 where the code is longer.
  private(set) var lookup = [UInt16](repeating: 0, count: 1 << lookupBits)
  private let code: HuffmanCode

  /// Prepares a code.
  init(_ code: HuffmanCode) {
    self.code = code
    for entry in code.entries where entry.length <= Self.lookupBits {
      let spread = 1 << (Self.lookupBits - entry.length)
      for slot in entry.code * spread..<(entry.code + 1) * spread {
        lookup[slot] = UInt16(entry.length << 8 | entry.symbol)
      }
    }
  }

  /// Prepares a code of DC differences.
  ///
  /// - Throws: ``JPEGFailure/unsupported(_:)`` when it has symbols that no DC difference has.
  init(differences code: HuffmanCode) throws(JPEGFailure) {
    guard code.entries.allSatisfy({ $0.symbol < 16 }) else { throw .unsupported("odd Huffman table") }
    self.init(code)
  }

  /// The length of the code at the head of 16 bits, and its symbol; nil when no code begins so.
  func decode(_ bits: UInt32) -> (length: Int, symbol: Int)? {
    code.decode(bits).map { ($0.length, $0.symbol) }
  }
}
