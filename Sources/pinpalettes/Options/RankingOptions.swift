import ArgumentParser
import PinPalettesKit

/// How an answer is ranked.
struct RankingOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many to list, 1 to 1000.")
  var limit = 12

  @Option(
    help: ArgumentHelp(
      "How much colors count, 0 (not at all) to 1 (colors only). Default: 0.35 for a picture, 0.25 for a text.",
      valueName: "weight"))
  var paletteWeight: Double?

  @Option(help: ArgumentHelp("How much variety counts, 0 (not at all) to 1.", valueName: "amount"))
  var diversity = 0.0

  func validate() throws {
    guard (1...1000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000, not \(limit)") }
    if let paletteWeight, !(0...1).contains(paletteWeight) {
      throw ValidationError("--palette-weight must be 0 to 1, not \(paletteWeight)")
    }
    guard (0...1).contains(diversity) else {
      throw ValidationError("--diversity must be 0 to 1, not \(diversity)")
    }
  }

  var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.limit = limit
    options.paletteWeight = paletteWeight
    options.diversity = diversity
    return options
  }
}
