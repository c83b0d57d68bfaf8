public import ColorScience

/// The name of a color: the nearest of CSS's 148 by ΔE00.
///
/// Where CSS has two names for one value, the name is the American spelling
/// (`gray`), and `cyan` and `magenta` rather than `aqua` and `fuchsia`.
public struct ColorName: Sendable, Hashable {
  /// The CSS name, in lower case: `darkslategray`.
  public let text: String
  /// The color that CSS gives this name to.
  public let color: RGBColor

  /// The names for colors, in the same order, no two alike.
  ///
  /// Earlier colors choose first; a later one whose nearest name is taken gets the nearest
  /// that is not.
  ///
  /// - Precondition: There are at most 139 colors, as many as CSS tells apart.
  public static func unique(for colors: [RGBColor]) -> [ColorName] {
    precondition(colors.count <= distinct.count, "CSS has 139 names, too few for \(colors.count) colors")
    var free = distinct
    return colors.compactMap { color in
      nearestIndex(to: color, in: free).map { free.remove(at: $0).name }
    }
  }

  /// The color that a CSS name stands for, in any case; nil for anything else.
  public static func color(named name: String) -> RGBColor? {
    let name = name.lowercased()
    return CSSNamedColors.table.first { $0.name == name }?.color
  }

  private struct Candidate {
    let name: ColorName
    let lab: CIELab
  }

  private static let secondNames: Set<String> = ["aqua", "fuchsia"]

  private static let distinct: [Candidate] = CSSNamedColors.table
    .filter { !secondNames.contains($0.name) && !$0.name.contains("grey") }
    .map { Candidate(name: ColorName(text: $0.name, color: $0.color), lab: CIELab($0.color)) }

  private static func nearestIndex(to color: RGBColor, in candidates: [Candidate]) -> Int? {
    let lab = CIELab(color)
    // Equal differences go to the first in the alphabet.
    return candidates.indices
      .map { (difference: candidates[$0].lab.difference(from: lab), index: $0) }
      .min { $0 < $1 }?.index
  }
}

extension ColorName: CustomStringConvertible {
  /// The CSS name.
  public var description: String { text }
}

extension Palette {
  /// A name for each swatch, in order and no two alike.
  ///
  /// - Precondition: There are at most 139 swatches.
  public var names: [ColorName] { ColorName.unique(for: swatches.map(\.color)) }
}
