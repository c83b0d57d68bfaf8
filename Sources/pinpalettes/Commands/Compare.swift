import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare", abstract: "Tell how far the palettes of two pictures are from each other.",
      discussion: """
        The distance is how much the average color has to change, as ΔE00, to repaint one palette into the \
        other: below 2 they are the same, below 6 close, below 12 related, below 25 different, else far apart. \
        The lines below it say which swatch becomes which. The similarity, 0 to 1, is the one that ranks \
        similar pictures.
        """)

    @Argument(help: "A picture; - is standard input.", completion: .file())
    var first: String

    @Argument(help: "The picture to compare it with; - is standard input.", completion: .file())
    var second: String

    @OptionGroup var look: LookOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reading: ReadingOptions

    private var pictures: PictureArguments {
      var pictures = PictureArguments()
      pictures.images = [first, second]
      return pictures
    }

    func validate() throws { try pictures.validate() }

    func run() async throws {
      var request = look.request
      request.locatesSwatches = output.format == .json
      let sources = pictures.sources()
      let report = try await Studio(reading: reading).compare(sources[0], sources[1], request: request)
      switch output.format {
      case .text: try StandardOutput.print(ComparisonText.lines(report, terminal: .output))
      case .json: try JSONLines.print(ComparisonLine(report, mode: look.mode))
      }
    }
  }
}
