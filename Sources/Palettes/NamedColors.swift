internal import ColorScience

/// The names to choose from, each with its color ready for comparison.
enum NamedColors {
  struct Entry {
    let name: ColorName
    let lab: CIELab
  }

  /// The names of a vocabulary, in alphabetical order, no two for one color.
  static func of(_ vocabulary: ColorVocabulary) -> [Entry] {
    switch vocabulary {
    case .css: css
    case .xkcd: xkcd
    }
  }

  /// CSS's second names for colors that have two.
  private static let secondNames: Set<String> = ["aqua", "fuchsia"]

  private static let css = entries(
    CSSNamedColors.table.filter { !secondNames.contains($0.name) && !$0.name.hasSuffix("grey") })

  private static let xkcd = entries(XKCDNamedColors.table)

  private static func entries(_ table: [(name: String, color: RGBColor)]) -> [Entry] {
    table.map { Entry(name: ColorName(text: $0.name, color: $0.color), lab: CIELab($0.color)) }
  }
}
