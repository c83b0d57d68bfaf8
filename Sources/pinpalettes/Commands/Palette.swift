import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Palette: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the dominant colors of pictures.",
      discussion: """
        Colors come largest share first, as HEX and RGB, with the share of the picture that each stands for.
        """)

    @Argument(help: "The pictures.", completion: .file())
    var images: [String]

    @Option(name: .shortAndLong, help: "How many colors at most, 1 to 32.")
    var colors = 6

    @OptionGroup var output: OutputOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      guard (1...32).contains(colors) else {
        throw ValidationError("--colors must be 1 to 32, not \(colors)")
      }
    }

    func run() async throws {
      let studio = Studio(reading: reading)
      try await BatchOutput.print(studio.palettes(of: images, colorCount: colors)) { report in
        switch output.format {
        case .json: try JSONLines.print(PaletteLine(report))
        case .text: Swift.print(PaletteText.lines(report, asked: colors, terminal: .output))
        }
      }
    }
  }
}
