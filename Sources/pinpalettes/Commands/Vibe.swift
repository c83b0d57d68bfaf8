import ArgumentParser
import PinPalettesKit

extension PinPalettesCommand {
  struct Vibe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "vibe",
      abstract: "Print the vibe of pictures, or draw it: brightness, contrast, saturation, warmth and more.",
      discussion: """
        Each figure comes with a word and with where it stands among everyday photographs. The scale \
        runs over all possible values; its shaded part is where eight photographs in ten lie. svg and png are a \
        card to look at.
        """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, svg, png }

    @OptionGroup var pictures: PictureArguments

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp(
        "How to write: text for people, json for programs (an object a line), or a card. Default: text.",
        valueName: "format"))
    var format: Format?

    @OptionGroup var destination: DestinationOptions
    @OptionGroup var reading: ReadingOptions

    private var chosenFormat: Format {
      let name = destination.output?.lowercased() ?? ""
      return format ?? Format.allCases.first { name.hasSuffix("." + $0.traits.fileExtension) } ?? .text
    }

    func validate() throws {
      try destination.check(chosenFormat.traits, pictures: pictures.images.count)
    }

    func run() async throws {
      let studio = Studio(reading: reading)
      let format = chosenFormat
      let output = ReportOutput<VibeReport>(format: format.traits, path: \.path) { reports, terminal in
        switch format {
        case .text: Array(reports.map { VibeText.lines($0, terminal: terminal) + "\n" }.joined().utf8)
        case .json: Array(try reports.map { try JSONLines.line(VibeLine($0)) }.joined().utf8)
        case .svg: try reports.flatMap { try studio.card(of: $0, as: .svg) }
        case .png: try reports.flatMap { try studio.card(of: $0, as: .png) }
        }
      }
      try await output.write(
        studio.vibes(of: pictures.sources(), withPalettes: format.isCard), of: pictures.images,
        to: destination.destination)
    }
  }
}

extension PinPalettesCommand.Vibe.Format {
  fileprivate var isCard: Bool { self == .svg || self == .png }

  fileprivate var traits: ReportFormat {
    switch self {
    case .text: ReportFormat(name: rawValue, fileExtension: "txt", isStreamed: true)
    case .json: ReportFormat(name: rawValue, fileExtension: "json", isStreamed: true)
    case .svg: ReportFormat(name: rawValue, fileExtension: rawValue, holdsSeveral: false)
    case .png: ReportFormat(name: rawValue, fileExtension: rawValue, isText: false, holdsSeveral: false)
    }
  }
}
