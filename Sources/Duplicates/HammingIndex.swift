/// Finds the hashes that differ from another one in few bits, without comparing with all of them.
///
/// The 64 bits are cut in four. Two hashes that differ in at most 4·r + 3 bits agree but for r bits in at least
/// one of the quarters, so only those that do are compared: exact, and nearly free where hashes are spread evenly.
///
/// Source: Mohammad Norouzi, Ali Punjani, David Fleet, “Fast search in Hamming space with multi-index hashing”,
/// CVPR 2012.
public struct HammingIndex: Sendable {
  /// The largest radius that can be asked for, in bits.
  public static let maximumRadius = 11

  private static let quarters = 4
  private static let bucketCount = 1 << 16

  /// Where each bucket of each quarter begins in ``entries``; one more at the end.
  private let starts: [UInt32]
  /// The hashes by quarter and bucket: together with their bucket, so that a look into one is one look into memory.
  private let entries: [UInt64]
  /// The positions of ``entries`` among the hashes that were given, rising in each bucket.
  private let positions: [UInt32]

  /// Indexes hashes by their positions.
  ///
  /// - Precondition: There are fewer than 2³⁰.
  public init(_ hashes: [UInt64]) {
    precondition(hashes.count < 1 << 30, "an index holds fewer than 2³⁰ hashes, not \(hashes.count)")
    var starts = [UInt32](repeating: 0, count: Self.quarters * Self.bucketCount + 1)
    for hash in hashes {
      for quarter in 0..<Self.quarters {
        starts[Self.bucket(of: hash, quarter: quarter) + 1] += 1
      }
    }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var entries = [UInt64](repeating: 0, count: hashes.count * Self.quarters)
    var positions = [UInt32](repeating: 0, count: entries.count)
    for (position, hash) in hashes.enumerated() {
      for quarter in 0..<Self.quarters {
        let bucket = Self.bucket(of: hash, quarter: quarter)
        entries[Int(next[bucket])] = hash
        positions[Int(next[bucket])] = UInt32(position)
        next[bucket] += 1
      }
    }
    self.starts = starts
    self.entries = entries
    self.positions = positions
  }

  /// Visits every hash within `radius` bits of `query` once.
  ///
  /// The order is that of the buckets: the same on every run, but of no meaning.
  ///
  /// - Parameters:
  ///   - radius: In bits; 0…``maximumRadius``.
  ///   - query: The hash to compare with.
  ///   - visit: Gets the position and the distance of a hash.
  public func forEachHash(
    within radius: Int, of query: UInt64, _ visit: (_ position: Int, _ distance: Int) -> Void
  ) {
    precondition(
      (0...Self.maximumRadius).contains(radius), "a radius is 0…\(Self.maximumRadius), not \(radius)")
    let quarterRadius = radius / Self.quarters
    let flips = Self.flips[quarterRadius]
    // Without the checks of arrays: this is where a search for duplicates spends its time.
    starts.withUnsafeBufferPointer { starts in
      entries.withUnsafeBufferPointer { entries in
        withUnsafeTemporaryAllocation(of: Bucket.self, capacity: flips.count) { buckets in
          for quarter in 0..<Self.quarters {
            Self.look(
              for: query, quarter: quarter, flips: flips, starts: starts, entries: entries, into: buckets)
            for bucket in buckets {
              var hash = bucket.first
              for entry in Int(bucket.start)..<Int(bucket.end) {
                if entry > bucket.start { hash = entries[entry] }
                let distance = (hash ^ query).nonzeroBitCount
                guard distance <= radius,
                  Self.isFirst(quarter, of: hash ^ query, quarterRadius: quarterRadius)
                else { continue }
                visit(Int(positions[entry]), distance)
              }
            }
          }
        }
      }
    }
  }

  /// Where the entries of a bucket lie, and the first of them.
  private struct Bucket {
    var start: UInt32
    var end: UInt32
    var first: UInt64
  }

  /// Looks up the buckets within reach of a query in one quarter.
  ///
  /// Most of the time goes into waiting for memory. Here no look depends on another, so the processor has many of
  /// them under way at once; comparing right away would have it wait for each.
  @inline(__always)
  private static func look(
    for query: UInt64, quarter: Int, flips: [UInt16], starts: UnsafeBufferPointer<UInt32>,
    entries: UnsafeBufferPointer<UInt64>, into buckets: UnsafeMutableBufferPointer<Bucket>
  ) {
    let home = Int(UInt16(truncatingIfNeeded: query >> UInt64(quarter * 16)))
    for index in 0..<flips.count {
      let bucket = quarter * bucketCount + (home ^ Int(flips[index]))
      buckets[index] = Bucket(start: starts[bucket], end: starts[bucket + 1], first: 0)
    }
    for index in 0..<flips.count where buckets[index].start < buckets[index].end {
      buckets[index].first = entries[Int(buckets[index].start)]
    }
  }

  /// Whether no earlier quarter is as close: then that one has visited the hash.
  private static func isFirst(_ quarter: Int, of difference: UInt64, quarterRadius: Int) -> Bool {
    !(0..<quarter).contains { earlier in
      UInt16(truncatingIfNeeded: difference >> UInt64(earlier * 16)).nonzeroBitCount <= quarterRadius
    }
  }

  private static func bucket(of hash: UInt64, quarter: Int) -> Int {
    quarter * bucketCount + Int(UInt16(truncatingIfNeeded: hash >> UInt64(quarter * 16)))
  }

  /// The ways to flip at most 0, 1 and 2 of 16 bits.
  private static let flips: [[UInt16]] = {
    let single = (0..<16).map { UInt16(1) << UInt16($0) }
    let double = (0..<16).flatMap { first in
      ((first + 1)..<16).map { single[first] | single[$0] }
    }
    return [[0], [0] + single, [0] + single + double]
  }()
}
