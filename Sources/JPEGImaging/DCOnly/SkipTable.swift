/// How far to go to pass over AC coefficients whose values nobody wants (ITU-T T.81, F.2.2.2).
///
/// One look-up passes over as many coefficients as have their codes within the next twelve bits: about two in
/// a photograph of good quality.
struct SkipTable {
  /// How many bits a look-up takes.
  static let lookupBits = 12

  /// What stands where the first code is longer or none: a step that leads beyond every block.
  static let none: UInt16 = 0xFF00

  /// By the next twelve bits: a step as ``Skip/packed`` has it, or ``none``.
  private(set) var entries = [UInt16](repeating: none, count: 1 << lookupBits)
  private let code: HuffmanCode

  /// Builds the table of a code whose symbols are run × 16 + size.
  init(_ code: HuffmanCode) {
    self.code = code
    // Of a single code first: its length and its symbol, by the bits that begin with it.
    var single = [(length: Int, symbol: Int)?](repeating: nil, count: 1 << Self.lookupBits)
    for entry in code.entries where entry.length <= Self.lookupBits {
      let spread = 1 << (Self.lookupBits - entry.length)
      for slot in entry.code * spread..<(entry.code + 1) * spread {
        single[slot] = (entry.length, entry.symbol)
      }
    }
    for bits in entries.indices {
      var skip = Skip(bits: 0, coefficients: 0, endsBlock: false)
      var rest = bits
      while skip.bits < Self.lookupBits, !skip.endsBlock {
        guard let (length, symbol) = single[rest & (entries.count - 1)],
          skip.bits + length <= Self.lookupBits
        else { break }
        let next = Skip(length: length, symbol: symbol)
        guard skip.coefficients + next.coefficients <= Skip.mostCoefficients else { break }
        skip = Skip(
          bits: skip.bits + next.bits, coefficients: skip.coefficients + next.coefficients,
          endsBlock: next.endsBlock)
        rest <<= next.bits
      }
      if skip.bits > 0 { entries[bits] = skip.packed }
    }
  }

  /// What the first code of 16 bits stands for; nil when no code begins so.
  func first(_ bits: UInt32) -> Skip? {
    code.decode(bits).map { Skip(length: $0.length, symbol: $0.symbol) }
  }
}

/// A step over AC coefficients.
struct Skip {
  /// The most coefficients of one step: as many as a block has.
  static let mostCoefficients = 63

  /// Codes and values, 1…31.
  let bits: Int
  /// How many coefficients are passed over, zeros and others.
  let coefficients: Int
  /// Whether all others of the block are zero.
  let endsBlock: Bool

  init(bits: Int, coefficients: Int, endsBlock: Bool) {
    self.bits = bits
    self.coefficients = coefficients
    self.endsBlock = endsBlock
  }

  /// What one code stands for.
  init(length: Int, symbol: Int) {
    let (run, size) = (symbol >> 4, symbol & 15)
    // Of those without a value, run 15 means sixteen zeros; the others end the block in a sequential file.
    endsBlock = size == 0 && run != 15
    bits = length + size
    coefficients = endsBlock ? 0 : run + 1
  }

  /// Bits 0–4, the block's end 7, and from 8 on how many coefficients the block must have left for the step to
  /// stay in it: those passed over, and one more that the end stands for.
  var packed: UInt16 { UInt16(bits | (endsBlock ? 1 << 7 : 0) | (coefficients + (endsBlock ? 1 : 0)) << 8) }
}
