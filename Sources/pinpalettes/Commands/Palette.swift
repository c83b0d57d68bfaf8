import ArgumentParser
import Palettes
import PinPalettesKit

extension PinPalettesCommand {
  struct Palette: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "palette", abstract: "Print or export the dominant colors of pictures.",
      discussion: """
        Colors come with HEX and RGB, the share of the picture that each stands for, a name, and what it does \
        in the palette. --output sea.ase writes a file for another tool: the ending chooses the format unless \
        --format does.
        """)

    @OptionGroup var pictures: PictureArguments
    @OptionGroup var look: LookOptions

    @Option(help: "The order of the colors.")
    var sort = SwatchOrder.share

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "How to write: text for people, json for programs (an object a line), or a file format. Default: text.",
        valueName: "format"))
    var format: PaletteFileFormat?

    @OptionGroup var destination: DestinationOptions
    @OptionGroup var reading: ReadingOptions

    private var chosenFormat: PaletteFileFormat {
      format ?? destination.output.flatMap(PaletteFileFormat.init(fileName:)) ?? .text
    }

    func validate() throws {
      if format == nil, case .file(let path) = destination.destination,
        PaletteFileFormat(fileName: path) == nil
      {
        throw ValidationError("the ending of --output \(path) names no format: say which with --format")
      }
      try destination.check(chosenFormat.traits, pictures: pictures.images.count)
    }

    func run() async throws {
      let studio = Studio(reading: reading)
      var request = look.request
      request.order = sort
      let format = chosenFormat
      request.locatesSwatches = format.showsPositions
      let output = ReportOutput<PaletteReport>(format: format.traits, path: \.path) { reports, terminal in
        switch format {
        case .text:
          Array(
            reports.map { PaletteText.lines($0, asked: look.colors, terminal: terminal) + "\n" }.joined().utf8
          )
        case .json:
          Array(try reports.map { try JSONLines.line(PaletteLine($0, mode: look.mode)) }.joined().utf8)
        case .export(let export): try studio.encoded(reports, as: export)
        }
      }
      try await output.write(
        studio.palettes(of: pictures.sources(), request: request), of: pictures.images,
        to: destination.destination)
    }
  }
}
