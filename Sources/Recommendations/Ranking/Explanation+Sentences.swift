internal import ColorScience
internal import Vibes

extension Explanation {
  /// The explanation in plain sentences, most important first.
  public var sentences: [String] {
    [ranking] + terms.prefix(8).map(Self.sentence) + colors + vibes.map(Self.sentence) + filterSentences
      + variety + duplicates
  }

  private var ranking: String {
    let parts: [(name: String, part: Double, score: Double?)] = [
      ("what it shows", visualPart, visualScore), ("its colors", palettePart, paletteScore),
      ("its mood", vibePart, vibeScore),
    ]
    let counted = parts.filter { $0.part > 0 }
    let described = counted.map { part in
      let score = part.score.map { Decimals.text($0, 2) } ?? "not known, which counts as 0"
      return counted.count == 1
        ? "all by \(part.name) (\(score))" : "\(Decimals.percent(part.part)) by \(part.name) (\(score))"
    }
    let reason =
      described.isEmpty
      ? (hasBounds ? ", by how far it lies within the bounds of the filters" : "")
      : ", " + Self.list(described)
    return "Number \(rank) scores \(Decimals.text(score, 2))\(reason)."
  }

  private var hasBounds: Bool {
    filters.contains { if case .number = $0.filter.condition { true } else { false } }
  }

  private static func sentence(_ term: TermMatch) -> String {
    let cosine = Decimals.text(term.cosine, 3)
    return term.weight < 0
      ? "Its likeness to \(term.label), which is subtracted, is \(cosine)."
      : "Its likeness to \(term.label) is \(cosine)."
  }

  private static func sentence(_ vibe: VibeMatch) -> String {
    let name = vibe.vibe.title.lowercased()
    let score = Decimals.text(vibe.score, 2)
    return vibe.weight < 0
      ? "It scores \(score) as \(name), which it should not be." : "It scores \(score) as \(name)."
  }

  // MARK: - Colors

  private var colors: [String] {
    if palettePart > 0, paletteScore == nil, colorSource != .none { return ["Its colors are not known."] }
    switch colorSource {
    case .none: return []
    case .wished: return swatches.map(wished)
    case .images, .bestMatches:
      // The three that matter most say enough.
      let source = colorSource == .images ? "the image's" : "the best matches'"
      let strongest = swatches.enumerated()
        .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.prefix(3).map(\.element)
      let answered = strongest.filter { $0.distance < PaletteSignature.distanceCap }
      guard !answered.isEmpty else { return ["It has none of \(source) main colors."] }
      let pairs = answered.map { "\($0.sought.hex) by \($0.found.hex) (\(Self.nearness($0.distance)))" }
      return ["Of \(source) main colors it answers \(Self.list(pairs))."]
    }
  }

  private func wished(_ match: SwatchMatch) -> String {
    let share = "on \(Decimals.percent(match.share)) of the picture"
    let isThere = match.distance < PaletteSignature.distanceCap
    if match.weight < 0 {
      return isThere
        ? "To be avoided, \(match.sought.hex) has \(Self.nearness(match.distance)) in \(match.found.hex) \(share)."
        : "Nothing in it is like \(match.sought.hex), which was to be avoided."
    }
    return isThere
      ? "Asked for, \(match.sought.hex) has \(Self.nearness(match.distance)) in \(match.found.hex) \(share)."
      : "Nothing in it is like \(match.sought.hex), which was asked for."
  }

  /// The cuts follow the stretched OKLab: 0.02 is a just noticeable lightness or a tint of 0.007.
  private static func nearness(_ distance: Double) -> String {
    switch distance {
    case ..<0.02: "the same color"
    case ..<0.06: "nearly the same color"
    case ..<0.13: "a similar color"
    case ..<PaletteSignature.distanceCap: "a distantly similar color"
    default: "another color"
    }
  }

  // MARK: - Filters, variety, duplicates

  private var filterSentences: [String] {
    let met = filters.filter { if case .place = $0.filter.condition { false } else { true } }
    guard !met.isEmpty else { return [] }
    return ["It passes " + Self.list(met.map { "\($0.filter) with \($0.value)" }) + "."]
  }

  private var variety: [String] {
    guard let diversity else { return [] }
    let moved =
      rankByScore == rank
      ? "Variety left it in its place" : "Variety moved it from number \(rankByScore) to number \(rank)"
    guard let nearest = diversity.nearestRank else { return [moved + "."] }
    return [
      moved + ": \(Decimals.text(diversity.penalty, 2)) was taken off for its likeness of "
        + "\(Decimals.text(diversity.similarity, 2)) to number \(nearest)."
    ]
  }

  private var duplicates: [String] {
    switch duplicatesLeftOut {
    case 0: []
    case 1: ["One near-duplicate of it was left out."]
    default: ["\(duplicatesLeftOut) near-duplicates of it were left out."]
    }
  }

  /// `a, b and c`.
  private static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.joined() }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
