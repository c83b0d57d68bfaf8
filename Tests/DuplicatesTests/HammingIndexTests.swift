import PinPalettesTesting
import Testing

@testable import Duplicates

struct HammingIndexTests {
  /// Hashes in clusters, so that there are some at every distance.
  private static let hashes: [UInt64] = {
    var random = SeededGenerator(seed: 5)
    return (0..<40).flatMap { _ -> [UInt64] in
      let center = random.next()
      return (0..<30).map { flips in
        (0..<(flips / 2)).reduce(center) { hash, _ in hash ^ (1 << UInt64.random(in: 0..<64, using: &random))
        }
      }
    }
  }()

  @Test(arguments: 0...HammingIndex.maximumRadius)
  func findsEveryHashWithinTheRadiusOnce(radius: Int) {
    let index = HammingIndex(Self.hashes)
    for query in Self.hashes.prefix(60) {
      var found: [[Int]] = []
      index.forEachHash(within: radius, of: query) { found.append([$0, $1]) }
      let expected = Self.hashes.enumerated().compactMap { position, hash in
        (hash ^ query).nonzeroBitCount <= radius ? [position, (hash ^ query).nonzeroBitCount] : nil
      }
      #expect(found.sorted { $0[0] < $1[0] } == expected)
    }
  }

  @Test func emptyIndexFindsNothing() {
    var count = 0
    HammingIndex([]).forEachHash(within: 11, of: 0) { _, _ in count += 1 }
    #expect(count == 0)
  }
}
