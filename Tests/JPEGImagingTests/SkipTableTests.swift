import Testing

@testable import JPEGImaging

struct SkipTableTests {
  /// Lengths 2, 2, 3, 4, 13, 16: one value of a bit, the block's end, a value of three bits behind a zero,
  /// sixteen zeros, and two codes that are too long for a look-up.
  static let counts: [UInt8] = [0, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]
  static let symbols: [UInt8] = [0x01, 0x00, 0x13, 0xF0, 0x02, 0x0F]

  @Test func aLookUpGoesAsFarAsItsCodesOneByOne() throws {
    let table = SkipTable(try HuffmanCode(counts: Self.counts, symbols: Self.symbols))
    for (bits, entry) in table.entries.enumerated() where entry != SkipTable.none {
      var (passed, coefficients, ends) = (0, 0, false)
      while passed < Int(entry & 31) {
        let head = UInt32(bits << (passed + 4) & 0xFFFF)
        let skip = try #require(table.first(head))
        passed += skip.bits
        coefficients += skip.coefficients
        ends = skip.endsBlock
      }
      #expect(passed == Int(entry & 31))
      #expect(entry == Skip(bits: passed, coefficients: coefficients, endsBlock: ends).packed)
    }
  }

  @Test func nothingIsPassedOverWithoutACode() throws {
    let table = SkipTable(try HuffmanCode(counts: Self.counts, symbols: Self.symbols))
    #expect(table.entries.last == SkipTable.none)
    #expect(table.first(0xFFFF) == nil)
  }

  @Test func oneLookUpPassesOverSeveralCodes() throws {
    let table = SkipTable(try HuffmanCode(counts: Self.counts, symbols: Self.symbols))
    // Four times 00 and a bit: three bits each.
    #expect(table.entries[0] == Skip(bits: 12, coefficients: 4, endsBlock: false).packed)
  }

  @Test func theEndOfABlockEndsALookUp() throws {
    let table = SkipTable(try HuffmanCode(counts: Self.counts, symbols: Self.symbols))
    // A value, then the end (01), then what is the next block's.
    #expect(table.entries[0b000_01_0000000] == Skip(bits: 5, coefficients: 1, endsBlock: true).packed)
  }

  @Test func refusesMoreCodesThanThereAre() {
    #expect(throws: JPEGFailure.self) {
      try HuffmanCode(counts: [3] + [UInt8](repeating: 0, count: 15), symbols: [1, 2, 3])
    }
  }
}
