internal import ColorScience

/// Chooses from many colors the few that people would.
///
/// People differ, so no choice is like all of theirs; sought is the one that is nearest to theirs on average.
/// Some colors are picked more than others: a small model of people says how likely each is to be picked. Chosen
/// are the colors to which all those picks are moved over the least distance, each taking in equally many, as
/// a person picks each color once. `docs/palettes.md` has the figures.
public struct ThemeSelection: Sendable, Hashable {
  /// How many colors a picture is reduced to before the choice; as many as people were offered.
  static let candidateCount = 40

  /// Makes a selection.
  public init() {}

  /// Chooses some swatches.
  ///
  /// - Precondition: `count` is at least 1.
  /// - Parameters:
  ///   - count: How many to choose; all where no more are offered.
  ///   - swatches: The offered ones. A share counts by its square root, so that small accents
  ///     are heard; where all are the same (say, 0), they tell nothing.
  /// - Returns: The chosen swatches, in the order of the offered ones.
  /// - Complexity: O(n² · count²) for n swatches, for each exchange.
  public func choose(_ count: Int, from swatches: [Swatch]) -> [Swatch] {
    precondition(count >= 1, "a theme has at least 1 color, not \(count)")
    guard swatches.count > count else { return swatches }
    return ThemeSearch(swatches).choice(of: count).sorted().map { swatches[$0] }
  }
}
