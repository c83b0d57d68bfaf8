internal import Vibes

/// The words of the query language that stand for something.
enum QueryNames {
  /// The fields that take a word after a colon.
  static let words = ["text", "image", "color", "vibe", "orientation", "folder", "path", "key", "harmony"]

  static let vibes = NamedVibe.allCases.map { hyphenated($0.rawValue) }
  static let fields = NumericField.all.map(\.name)

  static func field(named name: String) -> NumericField? {
    let name = normalized(name)
    return NumericField.all.first { $0.name == (abbreviations[name] ?? name) }
  }

  static func vibe(named name: String) -> NamedVibe? {
    let name = normalized(name)
    return NamedVibe.allCases.first { hyphenated($0.rawValue) == name }
  }

  static func harmony(named name: String) -> HarmonyTemplate? {
    let name = normalized(name)
    return HarmonyTemplate.allCases.first { harmony($0) == (name == "gray" ? "grey" : name) }
  }

  /// The word for a harmony in a query.
  static func harmony(_ template: HarmonyTemplate) -> String {
    switch template {
    case .mono: "mono"
    case .analogous: "analogous"
    case .rightAngle: "right-angle"
    case .complementary: "complementary"
    case .halfWheel: "half-wheel"
    case .splitComplementary: "split-complementary"
    case .doubleComplementary: "double-complementary"
    case .grey: "grey"
    }
  }

  private static let abbreviations = ["mp": "megapixels", "size": "bytes"]

  /// `goldenHour`, `golden_hour` and `Golden-Hour` as `golden-hour`.
  static func normalized(_ name: String) -> String {
    // Capitals inside a word divide it, unless the whole of it is shouted.
    let divided = name.contains(where: \.isLowercase) ? hyphenated(name) : name
    return divided.lowercased().replacing("_", with: "-")
  }

  /// `goldenHour` as `golden-hour`.
  static func hyphenated(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, let last = result.last, last.isLetter { result.append("-") }
      result += character.lowercased()
    }
    return result
  }
}
