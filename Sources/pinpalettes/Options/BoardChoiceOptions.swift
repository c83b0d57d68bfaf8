import ArgumentParser
import PinPalettesKit

/// Which pictures a board has.
struct BoardChoiceOptions: ParsableArguments {
  enum SwapFit: String, CaseIterable, ExpressibleByArgument { case whole, crop }

  @Option(name: .shortAndLong, help: "How many pictures the library gives, 1 to 500. Default: 9.")
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "How much the colors of pictures from the library have to go together, 0 to 1.", valueName: "amount"))
  var cohesion: Double?

  @Option(help: "This picture leads the board.", completion: .file())
  var hero: String?

  @Option(
    help: ArgumentHelp("This picture is on the board in any case.", valueName: "image"), completion: .file())
  var pin: [String] = []

  @Option(
    help: ArgumentHelp("No picture of this file, folder or pattern is on the board.", valueName: "image"),
    completion: .file())
  var without: [String] = []

  @Flag(help: "Say why these pictures.")
  var explain = false

  @Option(help: ArgumentHelp("With --from: put one picture in the place of another.", valueName: "old=new"))
  var swap: [String] = []

  @Option(help: "With --swap: show the new picture whole, or fill the place with it.")
  var swapFit = SwapFit.whole

  /// Checks what depends on where the pictures come from.
  func validate(isLibrary: Bool, isRevision: Bool) throws {
    if let count, !(1...500).contains(count) {
      throw ValidationError("--count must be 1 to 500, not \(count)")
    }
    if let cohesion, !(0...1).contains(cohesion) {
      throw ValidationError("--cohesion must be 0 to 1, not \(cohesion)")
    }
    for (name, isGiven) in [
      ("--count", count != nil), ("--cohesion", cohesion != nil), ("--pin", !pin.isEmpty),
    ]
    where isGiven && !isLibrary {
      throw ValidationError("\(name) goes with --like, --search or --query")
    }
    guard isRevision || swap.isEmpty else { throw ValidationError("--swap goes with --from") }
    guard isLibrary || isRevision || without.isEmpty else {
      throw ValidationError("--without goes with --like, --search, --query or --from")
    }
    _ = try swaps()
  }

  /// The pictures to be exchanged, old and new.
  func swaps() throws -> [(old: String, new: String)] {
    try swap.map { text in
      // Names may have an equals sign of their own: the first one with something on both sides counts.
      guard let sign = text.dropFirst().firstIndex(of: "="), text.index(after: sign) < text.endIndex else {
        throw ValidationError("--swap is OLD=NEW, not \(text)")
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}
