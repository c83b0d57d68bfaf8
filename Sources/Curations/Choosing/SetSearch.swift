/// Looks for the set of highest value: greedily first, then by exchanging one picture at a time.
///
/// The value is that of ``CurationWeights``. An exchange costs O(k), because the sums of harmonies and the
/// two highest redundancies of each picture are kept up to date.
struct SetSearch {
  /// What an exchange changes in the value of the set, part by part.
  struct Change {
    var relevance = 0.0
    var harmony = 0.0
    var redundancy = 0.0
    var total: Double { relevance + harmony + redundancy }
  }

  /// The two members that a picture repeats most.
  private struct Repetition {
    var first = (member: -1, value: 0.0)
    var second = (member: -1, value: 0.0)

    mutating func add(_ member: Int, _ value: Double) {
      if first.member < 0 || value > first.value {
        (first, second) = ((member, value), first)
      } else if second.member < 0 || value > second.value {
        second = (member, value)
      }
    }

    /// The highest without that member.
    @inline(__always)
    func without(_ member: Int) -> Double { first.member == member ? second.value : first.value }
  }

  private let relevances: [Double]
  private let pairs: PairTable
  private let redundancy: Redundancy
  private let weights: CurationWeights
  /// The member that leads, if it is known: it is shown three times as large as others and its harmonies
  /// count three times.
  private let hero: Int?
  /// The members, in the order in which they came.
  private(set) var members: [Int] = []
  private var isMember: [Bool]
  private var harmonySums: [Double]
  private var repetitions: [Repetition]

  /// How often the harmonies with the hero count.
  private static let heroWeight = 3.0
  /// What is less is rounding and must not decide.
  private static let leastGain = 1e-9
  /// Pairs looked at before the search settles for what it has.
  ///
  /// About a second's work for the largest boards; those of up to 100 pictures never come near it.
  private static let mostWork = 60_000_000

  /// Starts with no member.
  init(
    relevances: [Double], pairs: PairTable, redundancy: Redundancy, weights: CurationWeights,
    hero: Int? = nil
  ) {
    self.hero = hero
    self.relevances = relevances
    self.pairs = pairs
    self.redundancy = redundancy
    self.weights = weights
    isMember = Array(repeating: false, count: relevances.count)
    harmonySums = Array(repeating: 0, count: relevances.count)
    repetitions = Array(repeating: Repetition(), count: relevances.count)
  }

  private var heroExtra: Double { hero == nil ? 0 : Self.heroWeight - 1 }

  @inline(__always)
  private func harmony(_ first: Int, _ second: Int) -> Double {
    let harmony = pairs.harmony(first, second)
    return first == hero || second == hero ? Self.heroWeight * harmony : harmony
  }

  /// Adds a picture to the set.
  mutating func add(_ picture: Int) {
    members.append(picture)
    isMember[picture] = true
    for other in relevances.indices where other != picture {
      harmonySums[other] += harmony(other, picture)
      repetitions[other].add(picture, redundancy.of(other, picture))
    }
  }

  /// Adds the best of the others until there are `count`; of equals the first.
  mutating func fill(to count: Int) {
    while members.count < count {
      var best: (picture: Int, value: Double)?
      for picture in relevances.indices where !isMember[picture] {
        let value = gain(of: picture)
        if value > (best?.value ?? -.infinity) + Self.leastGain { best = (picture, value) }
      }
      guard let best else { return }
      add(best.picture)
    }
  }

  private func gain(of picture: Int) -> Double {
    let mean = members.isEmpty ? 0 : harmonySums[picture] / (Double(members.count) + heroExtra)
    return weights.relevance * relevances[picture] + weights.harmony * mean
      - weights.redundancy * repetitions[picture].first.value
  }

  /// Exchanges members for others, the best exchange for each, as long as the value rises.
  ///
  /// - Parameter fixed: How many of the first members stay.
  mutating func improve(keeping fixed: Int) {
    var work = 0
    var hasImproved = true
    while hasImproved, work < Self.mostWork {
      hasImproved = false
      for picture in relevances.indices where !isMember[picture] {
        work += members.count * members.count
        guard let (slot, change) = bestExchange(for: picture, keeping: fixed),
          change.total > Self.leastGain
        else { continue }
        exchange(slot, for: picture)
        hasImproved = true
      }
    }
  }

  /// The member whose place suits a picture best, as a place in `members`; nil where all stay.
  func bestExchange(for picture: Int, keeping fixed: Int) -> (slot: Int, change: Change)? {
    var best: (slot: Int, change: Change)?
    for slot in members.indices.dropFirst(fixed) {
      let change = change(putting: picture, inPlaceOf: members[slot])
      if change.total > (best?.change.total ?? -.infinity) + Self.leastGain { best = (slot, change) }
    }
    return best
  }

  /// What the value of the set gains where a picture takes a member's place.
  func change(putting picture: Int, inPlaceOf leaving: Int) -> Change {
    var change = Change()
    change.relevance = weights.relevance * (relevances[picture] - relevances[leaving])
    if members.count > 1 {
      // Each pair is in the means of both of its pictures.
      let sums = harmonySums[picture] - harmony(picture, leaving) - harmonySums[leaving]
      change.harmony = weights.harmony * 2 * sums / (Double(members.count) + heroExtra - 1)
    }
    guard weights.redundancy > 0 else { return change }
    var before = repetitions[leaving].first.value
    var after = repetitions[picture].without(leaving)
    for member in members where member != leaving {
      before += repetitions[member].first.value
      after += max(repetitions[member].without(leaving), redundancy.of(member, picture))
    }
    change.redundancy = weights.redundancy * (before - after)
    return change
  }

  private mutating func exchange(_ slot: Int, for picture: Int) {
    let leaving = members[slot]
    members[slot] = picture
    (isMember[leaving], isMember[picture]) = (false, true)
    for other in relevances.indices {
      harmonySums[other] += harmony(other, picture) - harmony(other, leaving)
      let known = repetitions[other]
      if known.first.member == leaving || known.second.member == leaving || other == picture {
        repetitions[other] = Repetition()
        for member in members where member != other {
          repetitions[other].add(member, redundancy.of(other, member))
        }
      } else if other != picture {
        repetitions[other].add(picture, redundancy.of(other, picture))
      }
    }
  }
}
