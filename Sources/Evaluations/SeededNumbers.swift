/// Random numbers that depend on a seed alone, on every platform and Swift version.
///
/// Source: Steele, Lea and Flood, “Fast Splittable Pseudorandom Number
/// Generators”, OOPSLA 2014; constants of Vigna's `splitmix64.c`.
public struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0..<bound`.
  ///
  /// The standard library's `Int.random(in:using:)` may change its method between versions.
  ///
  /// - Precondition: `bound` is at least 1.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "there is no number below \(bound)")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A fraction in `0..<1`, a multiple of 2⁻⁵³.
  public mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Different numbers of `0..<bound` in random order, `count` of them or all there are (Fisher and Yates).
  ///
  /// - Complexity: O(`bound`).
  public mutating func sample(_ count: Int, below bound: Int) -> [Int] {
    var numbers = Array(0..<max(bound, 0))
    let wanted = min(max(count, 0), numbers.count)
    for place in 0..<wanted { numbers.swapAt(place, place + next(below: numbers.count - place)) }
    return Array(numbers.prefix(wanted))
  }
}
