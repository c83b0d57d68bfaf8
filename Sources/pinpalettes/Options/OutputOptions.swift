import ArgumentParser
import PinPalettesKit

/// How results are written.
struct OutputOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Option(name: .shortAndLong, help: "How to print: text for people, json for programs (an object a line).")
  var format = Format.text
}

/// What every command that reads pictures takes.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Refuse pictures with more megapixels than this.", valueName: "n"))
  var maxMegapixels = StudioConfiguration.defaultPixelLimit / 1_000_000

  @Flag(help: "Read SVG too; it is a program rather than a picture, so only for files that you trust.")
  var allowSvg = false

  func validate() throws {
    guard (1...100_000).contains(maxMegapixels) else {
      throw ValidationError("--max-megapixels must be 1 to 100000, not \(maxMegapixels)")
    }
  }
}

/// Which catalog is used.
struct CatalogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The catalog file. Default: $PINPALETTES_CATALOG, else .pinpalettes/catalog.sqlite here or in a folder above.",
      valueName: "file"),
    completion: .file())
  var catalog: String?
}
