import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Vibe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the vibe of pictures: brightness, contrast, saturation, warmth and more.",
      discussion: """
        Each figure comes with a word and with where it stands among everyday photographs. The scale \
        runs over all possible values; its shaded part is where eight photographs in ten lie.
        """)

    @Argument(help: "The pictures.", completion: .file())
    var images: [String]

    @OptionGroup var output: OutputOptions
    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      let studio = Studio(reading: reading)
      try await BatchOutput.print(studio.vibes(of: images)) { report in
        switch output.format {
        case .json: try JSONLines.print(VibeLine(report))
        case .text: Swift.print(VibeText.lines(report, terminal: .output))
        }
      }
    }
  }
}
