import Testing

@testable import Duplicates

struct MurmurHash3Tests {
  /// Source: `VerificationTest` of SMHasher, <https://github.com/aappleby/smhasher>, whose expected value for this
  /// hash is 0x6384BA69: the hashes of 0, 1, … 255 bytes with falling seeds, hashed once more.
  @Test func givesTheReferenceVerificationValue() {
    var results: [UInt8] = []
    for count in 0..<256 {
      let key = (0..<count).map { UInt8($0) }
      results += hash(key, seed: UInt64(256 - count))
    }
    #expect(hash(results, seed: 0).prefix(4).elementsEqual([0x69, 0xBA, 0x84, 0x63]))
  }

  private func hash(_ key: [UInt8], seed: UInt64) -> [UInt8] {
    let hash = key.withUnsafeBytes { MurmurHash3.hash($0, seed: SIMD2(seed, seed)) }
    return [hash.x, hash.y].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
  }
}
