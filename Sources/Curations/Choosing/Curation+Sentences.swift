extension Curation {
  /// Why these pictures, in sentences for people: the set first, then each pick in order, then what was left
  /// out.
  public var sentences: [String] {
    [summary] + shortage + picks.enumerated().map { sentence(on: $0.element, place: $0.offset + 1) }
      + omissionSentences
  }

  private var summary: String {
    let compared = picks.count + omissions.count
    var text = "\(Wording.count(picks.count, "picture")) of \(compared + uncomparedCount)"
    text += ", with a mean relevance of \(Wording.two(meanRelevance))"
    if let harmony {
      text +=
        ", whose colors go together by \(Wording.two(harmony)) of 1 (cohesion \(Wording.two(cohesion)))"
    }
    return text + "."
  }

  private var shortage: [String] {
    guard picks.count < wantedCount else { return [] }
    return ["\(wantedCount) were asked for, and there are no more that differ."]
  }

  // MARK: - Picks

  private func sentence(on pick: Pick, place: Int) -> String {
    var facts = ["number \(pick.relevanceRank) by relevance (\(Wording.two(pick.relevance)))"]
    if pick.isPinned { facts.insert("on the board because it was asked for", at: 0) }
    if let fit = pick.paletteFit { facts.append("its colors fit by \(Wording.two(fit))") }
    if let color = pick.addedColor { facts.append("it brings in \(color)") }
    if !pick.standsFor.isEmpty {
      facts.append("it stands for \(Wording.count(pick.standsFor.count, "near-duplicate"))")
    }
    if let replaced = pick.replaces {
      facts.append("it took the place of \(name(replaced)) because it \(merit(over: replaced))")
    }
    let verb = place == 1 ? "leads the board: " : ""
    return "\(place). \(pick.name)\(place == 1 ? " " : ": ")\(verb)\(facts.joined(separator: "; "))."
  }

  private func merit(over id: Int) -> String {
    switch omissions.first(where: { $0.id == id })?.reason {
    case .tooAlike: "adds more"
    default: "goes better with the rest"
    }
  }

  // MARK: - Omissions

  /// Those that a reader of the ranking would miss: more relevant than a pick, or ruled out.
  private var omissionSentences: [String] {
    let least = picks.filter { !$0.isPinned }.map(\.relevanceRank).max() ?? 0
    let missed = omissions.filter { $0.relevanceRank < least && $0.reason != .excluded }
    let told = missed.prefix(12).map { "Without \($0.name), number \($0.relevanceRank): \(text(of: $0))." }
    return told
      + (missed.count > 12 ? ["Without \(missed.count - 12) more of those above the last pick."] : [])
  }

  private func text(of omission: Omission) -> String {
    switch omission.reason {
    case .excluded: "it was ruled out"
    case .nearDuplicate(let other): "it shows the same as \(name(other))"
    case .tiny(let side): "its short side of \(Wording.count(side, "pixel")) is too short to be shown"
    case .farInColor(let fit, let than):
      "its colors fit by \(Wording.two(fit)) only, \(Wording.two(than)) in the case of \(rival(omission))"
    case .tooAlike(let other, let similarity):
      "it adds little beside \(name(other)), which it is like by \(Wording.two(similarity))"
    case .lessRelevant: "all told, others answer better"
    }
  }

  private func rival(_ omission: Omission) -> String { omission.instead.map(name) ?? "the others" }

  private func name(_ id: Int) -> String {
    picks.first { $0.id == id }?.name ?? omissions.first { $0.id == id }?.name ?? "picture \(id)"
  }
}
