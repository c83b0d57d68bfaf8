import Embeddings
import PinPalettesKit
import Recommendations

/// Prints the answer to a query.
enum ResultOutput {
  static func print(
    _ answer: SearchAnswer, hasFilters: Bool, options: RankingOptions, format: OutputOptions.Format
  ) throws {
    switch format {
    case .json:
      for result in answer.results { try JSONLines.print(ResultLine(result, isExplained: options.explain)) }
    case .text:
      let model = answer.model.map { "  (\($0))" } ?? ""
      try StandardOutput.print(Terminal.output.dim("rank  score  look  colors  mood  picture" + model))
      for result in answer.results {
        try StandardOutput.print(line(result, terminal: .output))
        guard options.explain else { continue }
        for sentence in result.explanation.sentences {
          try StandardOutput.print(Terminal.output.dim("      " + sentence.printable))
        }
      }
      if answer.results.isEmpty {
        try StandardOutput.print(nothing(answer, hasFilters: hasFilters, options: options))
      }
    }
  }

  private static func line(_ result: SearchResult, terminal: Terminal) -> String {
    func column(_ score: Double?, width: Int) -> String {
      (score?.text(places: 2) ?? "–").padded(to: width, right: true)
    }
    return [
      "\(result.rank)".padded(to: 4, right: true),
      result.score.text(places: 3),
      column(result.visualScore, width: 4),
      column(result.paletteScore, width: 6),
      column(result.vibeScore, width: 4),
      terminal.link(PicturePath.short(result.path).printable, toFile: result.path),
    ].joined(separator: "  ")
  }

  private static func nothing(_ answer: SearchAnswer, hasFilters: Bool, options: RankingOptions) -> String {
    if answer.matches == 0 {
      return hasFilters
        ? "none of \(answer.librarySize) pictures meets the filters" : "the library has no other picture"
    }
    if options.offset > 0 {
      return "there are no results behind the first \(options.offset)"
        + (answer.model == nil ? "" : "; a larger --limit looks further")
    }
    return options.minScore == nil ? "nothing found" : "nothing scores as much as --min-score asks for"
  }
}
