/// Chooses from many colors the few that people would.
///
/// A person with a taste chooses the colors that let the offered ones be missed least. An offered color is missed
/// the more, the farther the nearest chosen one is (but far is soon far enough), the larger its share and the more
/// vivid it is; very dark and very light colors are liked for themselves, and look-alikes are not chosen together.
/// Tastes differ, and a small change of taste may change much of a choice: hence a jury of 81 tastes chooses, and the
/// choice that is nearest to all the others stands.
///
/// The tastes were fitted to the palettes that 40 people each chose for 30 pictures and checked on 10 others;
/// `docs/palettes.md` has the figures. Source of the palettes: S. Lin, P. Hanrahan, “Modeling How People Extract
/// Color Themes from Images”, CHI 2013.
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
  ///     are heard; where all are 0, all colors count alike.
  /// - Returns: The chosen swatches, in the order of the offered ones.
  /// - Complexity: O(n² · count) for n swatches, for each juror and exchange.
  public func choose(_ count: Int, from swatches: [Swatch]) -> [Swatch] {
    precondition(count >= 1, "a theme has at least 1 color, not \(count)")
    guard swatches.count > count else { return swatches }
    let offered = OfferedColors(swatches)
    let choices = ThemeTaste.jury.map { ThemeOffer(offered, taste: $0).choice(of: count).sorted() }
    return ThemeVerdict(offered).mostCentral(of: choices).map { swatches[$0] }
  }
}
