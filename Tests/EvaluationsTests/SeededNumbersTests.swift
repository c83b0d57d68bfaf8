import Testing

@testable import Evaluations

struct SeededNumbersTests {
  /// The first numbers of `splitmix64.c` for the seed 1234567, as its users publish them.
  @Test func followsThePublishedSequence() {
    var random = SeededNumbers(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func aSampleHasNoNumberTwice() {
    var random = SeededNumbers(seed: 2)
    let sample = random.sample(20, below: 25)
    #expect(Set(sample).count == 20 && sample.allSatisfy { (0..<25).contains($0) })
  }

  @Test func aSampleOfMoreThanThereAreIsAllOfThem() {
    var random = SeededNumbers(seed: 2)
    #expect(random.sample(10, below: 4).sorted() == [0, 1, 2, 3])
    #expect(random.sample(10, below: 0).isEmpty)
  }

  /// Each of five numbers is first a fifth of the time; 6,000 draws have a standard error of 0.005.
  @Test func everyNumberIsAsLikely() {
    var random = SeededNumbers(seed: 5)
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<6000 { counts[random.sample(1, below: 5)[0]] += 1 }
    #expect(counts.allSatisfy { abs(Double($0) / 6000 - 0.2) < 0.02 })
  }

  @Test func fractionsStayBelowOne() {
    var random = SeededNumbers(seed: 9)
    #expect((0..<1000).allSatisfy { _ in (0..<1).contains(random.fraction()) })
  }
}
