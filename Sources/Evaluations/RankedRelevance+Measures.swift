extension RankedRelevance {
  /// The mean precision at the ranks of the relevant items, 0…1; nil when nothing is relevant.
  ///
  /// Relevant items that the ranking does not hold cannot be counted: rank everything.
  ///
  /// In a tie of n items, m of them relevant, below s items of which r are relevant, the item at place
  /// s + i is relevant with probability m/n, and above it in the tie stand (i − 1)(m − 1)/(n − 1) more on average.
  public var averagePrecision: Double? {
    guard relevantCount > 0 else { return nil }
    var (above, relevantAbove) = (0, 0.0)
    var sum = 0.0
    for tie in ties {
      if tie.relevant > 0 {
        let chance = Double(tie.relevant) / Double(tie.count)
        let growth = tie.count > 1 ? Double(tie.relevant - 1) / Double(tie.count - 1) : 0
        for place in 1...tie.count {
          sum += chance * (relevantAbove + 1 + Double(place - 1) * growth) / Double(above + place)
        }
      }
      above += tie.count
      relevantAbove += Double(tie.relevant)
    }
    return sum / Double(relevantCount)
  }

  /// The share of relevant ones among the first `cutoff`, 0…1.
  ///
  /// Places that the ranking does not fill count as not relevant.
  ///
  /// - Precondition: `cutoff` is at least 1.
  public func precision(at cutoff: Int) -> Double { relevant(within: cutoff) / Double(cutoff) }

  /// The share of the relevant items that are among the first `cutoff`, 0…1; nil when nothing is relevant.
  ///
  /// With one relevant item this is the chance of a hit, which retrieval from captions calls R@k.
  ///
  /// - Precondition: `cutoff` is at least 1.
  public func recall(at cutoff: Int) -> Double? {
    relevantCount > 0 ? relevant(within: cutoff) / Double(relevantCount) : nil
  }

  /// One over the rank of the first relevant item, 0…1; nil when nothing is relevant.
  ///
  /// In a tie of n items, m of them relevant, the first relevant one is at place i + 1 after not being at
  /// i with probability p(i) · (n − i − m + 1)/(n − i), p(1) = m/n.
  public var reciprocalRank: Double? {
    var above = 0
    for tie in ties {
      guard tie.relevant > 0 else {
        above += tie.count
        continue
      }
      var chance = Double(tie.relevant) / Double(tie.count)
      var sum = 0.0
      for place in 1...(tie.count - tie.relevant + 1) {
        sum += chance / Double(above + place)
        guard place < tie.count else { break }
        chance *= Double(tie.count - place - tie.relevant + 1) / Double(tie.count - place)
      }
      return sum
    }
    return nil
  }

  /// How many of the first `cutoff` are relevant, on average over the orders of ties.
  private func relevant(within cutoff: Int) -> Double {
    precondition(cutoff >= 1, "a list has at least one place, not \(cutoff)")
    var left = cutoff
    var found = 0.0
    for tie in ties where left > 0 {
      let taken = min(left, tie.count)
      found += Double(tie.relevant) * Double(taken) / Double(tie.count)
      left -= taken
    }
    return found
  }
}
