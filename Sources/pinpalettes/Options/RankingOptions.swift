import ArgumentParser
import PinPalettesKit

/// How an answer is ranked.
struct RankingOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many to list, 1 to 1000.")
  var limit = 12

  @Option(
    help: ArgumentHelp("How many to pass over: the next page begins behind --limit.", valueName: "count"))
  var offset = 0

  @Option(
    help: ArgumentHelp(
      "How much colors count, 0 (not at all) to 1 (colors only). Default: what suits the query.",
      valueName: "weight"))
  var paletteWeight: Double?

  @Option(help: ArgumentHelp("How much variety counts, 0 (not at all) to 1.", valueName: "amount"))
  var diversity = 0.0

  @Option(help: ArgumentHelp("Leave out what scores less than this, 0 to 1.", valueName: "score"))
  var minScore: Double?

  @Flag(help: "Leave out what is nearly the same picture as a better result.")
  var excludeDuplicates = false

  @Flag(help: "Say of each result why it is there.")
  var explain = false

  func validate() throws {
    guard (1...1000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000, not \(limit)") }
    guard (0...1_000_000_000).contains(offset) else {
      throw ValidationError("--offset must be 0 or more, not \(offset)")
    }
    if let paletteWeight, !(0...1).contains(paletteWeight) {
      throw ValidationError("--palette-weight must be 0 to 1, not \(paletteWeight)")
    }
    guard (0...1).contains(diversity) else {
      throw ValidationError("--diversity must be 0 to 1, not \(diversity)")
    }
    if let minScore, !(0...1).contains(minScore) {
      throw ValidationError("--min-score must be 0 to 1, not \(minScore)")
    }
  }

  var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.limit = limit
    options.offset = offset
    options.paletteWeight = paletteWeight
    options.diversity = diversity
    options.minimumScore = minScore
    options.leavesOutDuplicates = excludeDuplicates
    return options
  }
}
