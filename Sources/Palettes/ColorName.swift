public import ColorScience

/// The name of a color: the nearest of a vocabulary's by ΔE00.
///
/// Where CSS has two names for one value, the name is the American spelling
/// (`gray`), and `cyan` and `magenta` rather than `aqua` and `fuchsia`.
public struct ColorName: Sendable, Hashable {
  /// The name, in lower case: `darkslategray` in CSS, `dusty rose` in xkcd's vocabulary.
  public let text: String
  /// The color that the vocabulary gives this name to.
  public let color: RGBColor

  /// The names for colors, in the same order, no two alike.
  ///
  /// Earlier colors choose first; a later one whose nearest name is taken gets the nearest
  /// that is not.
  ///
  /// - Precondition: There are no more colors than the vocabulary tells apart: 139 in CSS, more in xkcd's.
  public static func unique(for colors: [RGBColor], vocabulary: ColorVocabulary = .css) -> [ColorName] {
    var free = NamedColors.of(vocabulary)
    precondition(
      colors.count <= free.count,
      "\(vocabulary.rawValue) has \(free.count) names, too few for \(colors.count) colors")
    return colors.compactMap { color in
      let lab = CIELab(color)
      // Equal differences go to the first in the alphabet.
      let nearest = free.indices.map { (free[$0].lab.difference(from: lab), $0) }.min { $0 < $1 }
      return nearest.map { free.remove(at: $0.1).name }
    }
  }

  /// The color that a CSS name stands for, in any case; nil for anything else.
  public static func color(named name: String) -> RGBColor? {
    let name = name.lowercased()
    return CSSNamedColors.table.first { $0.name == name }?.color
  }
}

extension ColorName: CustomStringConvertible {
  /// The name.
  public var description: String { text }
}

extension Palette {
  /// A CSS name for each swatch, in order and no two alike.
  ///
  /// - Precondition: There are at most 139 swatches.
  public var names: [ColorName] { ColorName.unique(for: swatches.map(\.color)) }
}
