extension BoardFit {
  /// The judgement in sentences for people: the score with its meaning, the odd one out, what would go
  /// better.
  public var sentences: [String] { scoreSentences + oddSentences + suggestionSentences }

  private var scoreSentences: [String] {
    let any = scale == .library ? "two pictures drawn from the library" : "two everyday photographs"
    let rounded = Wording.whole(score)
    var sentences = [
      "The board scores \(rounded) of 100: \(any) go together less well than two of this board "
        + "in \(rounded) of 100 cases (50 is chance)."
    ]
    if let percentile {
      let rounded = Wording.whole(percentile)
      sentences.append(
        "It scores more than \(rounded == "100" ? "nearly all" : "\(rounded) of 100") boards of as many pictures "
          + "drawn at random.")
    }
    return sentences
  }

  // MARK: - The odd one out

  private var oddSentences: [String] {
    guard let odd = oddOneOut else {
      guard members.count >= 4 else { return ["It takes four pictures for one to be the odd one out."] }
      return ["No picture is the odd one out."]
    }
    let clear = odd.clearness >= 1.4 ? "clearly the odd one out" : "the odd one out"
    var causes: [String] = []
    if odd.isOddInColor, let contrast = odd.contrast { causes.append(contrast.text) }
    if odd.isOddInLook { causes.append(lookText(of: odd)) }
    return ["\(odd.name) is \(clear): \(causes.joined(separator: ", and "))."]
  }

  private func lookText(of odd: OddOneOut) -> String {
    let own = members.first { $0.id == odd.id }?.look ?? nil
    let others = members.filter { $0.id != odd.id }.compactMap(\.look)
    guard let own, !others.isEmpty else {
      return "it goes less well with the others than they do with each other"
    }
    let mean = others.reduce(0, +) / Double(others.count)
    return "it shows something else (likeness to the others \(Wording.two(own)), theirs \(Wording.two(mean)))"
  }

  // MARK: - Suggestions

  private var suggestionSentences: [String] {
    var sentences: [String] = []
    if oddOneOut != nil, !replacements.isEmpty {
      sentences.append("In its place would go best: \(Self.list(replacements)).")
    }
    if !additions.isEmpty { sentences.append("What would go with the board: \(Self.list(additions)).") }
    return sentences
  }

  private static func list(_ suggestions: [Suggestion]) -> String {
    Wording.list(suggestions.map { "\($0.name) (score then \(Wording.whole($0.scoreAfter)))" })
  }
}

extension ColorContrast {
  /// `its colors, rust and dark brown, are darker than those of the others, mostly pale blue and white`.
  var text: String {
    // A twelfth of the way from black to white is plain to see; of chroma, a third of that is.
    var comparisons: [String] = []
    if lightness <= -0.08 { comparisons.append("darker") }
    if lightness >= 0.08 { comparisons.append("lighter") }
    if chroma >= 0.03 { comparisons.append("more vivid") }
    if chroma <= -0.03 { comparisons.append("more muted") }
    let beside = "those of the others, mostly \(Wording.list(others))"
    let subject = "its colors, \(Wording.list(own)),"
    return comparisons.isEmpty
      ? "\(subject) are not \(beside)" : "\(subject) are \(Wording.list(comparisons)) than \(beside)"
  }
}
