/// A random number generator that gives the same numbers for the same seed, on every machine.
///
/// Source: Steele, Lea and Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from −1 to 1, in steps of 2⁻²³.
  mutating func nextSigned() -> Float { Float(Int64(next() >> 40) - (1 << 23)) / Float(1 << 23) }

  /// A number below `count`, which is less than 2³²; even but for a part in 2³² / `count`.
  mutating func nextIndex(below count: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }
}
