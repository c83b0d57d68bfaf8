/// What is measured of an answer.
public enum Measure: Sendable, Hashable {
  /// The mean over queries of the average precision.
  case averagePrecision
  /// The share of right ones among the first.
  case precision(at: Int)
  /// The share of the right ones that are among the first; with one right answer, how often it is there.
  case recall(at: Int)
  /// The mean over queries of one over the rank of the first right answer.
  case reciprocalRank
  /// How far the first have the colors of the query, or of each other where it has none.
  case colorConsistency(at: Int)
  /// How unlike the first are to each other.
  case diversity(at: Int)
  /// The share of the first that show again what an earlier one showed.
  case duplicates(at: Int)

  /// As people write it: `mAP`, `P@10`.
  public var symbol: String {
    switch self {
    case .averagePrecision: "mAP"
    case .precision(let cutoff): "P@\(cutoff)"
    case .recall(let cutoff): "R@\(cutoff)"
    case .reciprocalRank: "MRR"
    case .colorConsistency(let cutoff): "color@\(cutoff)"
    case .diversity(let cutoff): "variety@\(cutoff)"
    case .duplicates(let cutoff): "twins@\(cutoff)"
    }
  }

  /// As programs write it: `meanAveragePrecision`, `precisionAt10`.
  public var key: String {
    switch self {
    case .averagePrecision: "meanAveragePrecision"
    case .precision(let cutoff): "precisionAt\(cutoff)"
    case .recall(let cutoff): "recallAt\(cutoff)"
    case .reciprocalRank: "meanReciprocalRank"
    case .colorConsistency(let cutoff): "colorConsistencyAt\(cutoff)"
    case .diversity(let cutoff): "diversityAt\(cutoff)"
    case .duplicates(let cutoff): "duplicateRateAt\(cutoff)"
    }
  }

  /// In words, as the axis of a plot: `Mean average precision`.
  public var title: String {
    switch self {
    case .averagePrecision: "Mean average precision"
    case .precision(let cutoff): "Precision at \(cutoff)"
    case .recall(let cutoff): "Recall at \(cutoff)"
    case .reciprocalRank: "Mean reciprocal rank"
    case .colorConsistency(let cutoff): "Color consistency at \(cutoff)"
    case .diversity(let cutoff): "Diversity at \(cutoff)"
    case .duplicates(let cutoff): "Duplicate rate at \(cutoff)"
    }
  }
}
