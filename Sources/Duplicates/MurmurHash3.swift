/// A 128-bit hash of bytes: fast, even, and of no use against an adversary.
///
/// Source: Austin Appleby, “MurmurHash3”, the x64 variant of 128 bits,
/// <https://github.com/aappleby/smhasher>, which its author put in the public domain.
enum MurmurHash3 {
  /// Hashes `bytes`.
  ///
  /// The reference has one seed of 32 bits for both halves; two words let a caller mix something in for nothing.
  static func hash(_ bytes: UnsafeRawBufferPointer, seed: SIMD2<UInt64>) -> SIMD2<UInt64> {
    var (first, second) = (seed.x, seed.y)
    let blockEnd = bytes.count & ~15
    for offset in stride(from: 0, to: blockEnd, by: 16) {
      let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      first = (rotated(first ^ mixedLow(low), by: 27) &+ second) &* 5 &+ 0x52dc_e729
      second = (rotated(second ^ mixedHigh(high), by: 31) &+ first) &* 5 &+ 0x3849_5ab5
    }
    first ^= mixedLow(word(bytes, from: blockEnd))
    second ^= mixedHigh(word(bytes, from: blockEnd + 8))

    let length = UInt64(bytes.count)
    first ^= length
    second ^= length
    first &+= second
    second &+= first
    first = avalanched(first)
    second = avalanched(second)
    first &+= second
    second &+= first
    return SIMD2(first, second)
  }

  /// Up to eight bytes as a little-endian number, with zeros for those past the end.
  private static func word(_ bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<max(0, min(8, bytes.count - start)) {
      word |= UInt64(bytes[start + offset]) << (8 * UInt64(offset))
    }
    return word
  }

  private static func mixedLow(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x87c3_7b91_1142_53d5, by: 31) &* 0x4cf5_ad43_2745_937f
  }

  private static func mixedHigh(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x4cf5_ad43_2745_937f, by: 33) &* 0x87c3_7b91_1142_53d5
  }

  /// Lets every bit of a word change every other.
  private static func avalanched(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ (word >> 33)) &* 0xff51_afd7_ed55_8ccd
    word = (word ^ (word >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return word ^ (word >> 33)
  }

  private static func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 - count)
  }
}
