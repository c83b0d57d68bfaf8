import ArgumentParser
import ColorScience
import Imaging
import Moodboards
import PinPalettesKit

extension PinPalettesCommand {
  struct Moodboard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "moodboard", abstract: "Make a moodboard from pictures, or from what the library has.",
      discussion: """
        Pictures keep their shape: nothing is cropped or stretched. Without --output the board is \
        written as PNG and JPEG into results/moodboards.

          pinpalettes moodboard a.jpg b.jpg c.jpg --title "Morning"
          pinpalettes moodboard --like a.jpg --count 12 --size story
          pinpalettes moodboard --search "quiet rooms" --seed 3
        """)

    @Argument(help: "The pictures; the first leads the board.", completion: .file())
    var images: [String] = []

    @Option(help: "Lead with this picture and fill up with those most like it.", completion: .file())
    var like: String?

    @Option(help: "Take the pictures that this text describes best.")
    var search: String?

    @Option(name: .shortAndLong, help: "How many pictures --like and --search put on the board, 1 to 60.")
    var count = 9

    @Option(name: .shortAndLong, help: "pin, story, square, a4 or WIDTHxHEIGHT in pixels.")
    var size = "pin"

    @Option(help: "Another number, another arrangement.")
    var seed: UInt64 = 1

    @Option(help: "The title. Default: the text of --search; --title \"\" leaves it out.")
    var title: String?

    @Option(help: "A line under the title.")
    var caption: String?

    @Option(help: "The color under the pictures: auto, light, dark or #rrggbb.")
    var background = "auto"

    @Flag(name: .customLong("no-palette"), help: "Leave out the palette strip.")
    var hidesPalette = false

    @Option(
      name: .shortAndLong,
      help: "A file, .png or .jpg; any other name writes both; a folder picks the name.", completion: .file())
    var output: String?

    @OptionGroup var format: OutputOptions
    @OptionGroup var catalog: CatalogOptions
    @OptionGroup var model: ModelOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      guard [!images.isEmpty, like != nil, search != nil].filter(\.self).count == 1 else {
        throw ValidationError("name pictures, or one of --like IMAGE and --search TEXT")
      }
      guard (1...60).contains(count) else { throw ValidationError("--count must be 1 to 60, not \(count)") }
      guard images.count <= 60 else {
        throw ValidationError("a board holds 60 pictures at most, not \(images.count)")
      }
      _ = try options()
    }

    func run() async throws {
      let studio = Studio(reading: reading, model: model, catalog: catalog)
      var request = BoardRequest(source: source)
      request.count = count
      request.options = try options()
      request.output = output
      let report = try await studio.makeBoard(request)
      report.failures.forEach(Complaints.print)
      switch format.format {
      case .json: try JSONLines.print(BoardLine(report))
      case .text:
        for file in report.files {
          try StandardOutput.print(Terminal.output.link(PicturePath.short(file), toFile: file))
        }
      }
      if !report.failures.isEmpty { throw ExitStatus.failed }
    }

    private var source: BoardRequest.Source {
      if let like { return .like(like) }
      if let search { return .search(search) }
      return .pictures(images)
    }

    private func options() throws -> MoodboardOptions {
      let page: BoardSize
      do {
        page = try BoardSize(parsing: size)
      } catch {
        throw ValidationError("--size \(error)")
      }
      let words = (title ?? search?.capitalizedFirst).flatMap { $0.isEmpty ? nil : $0 }
      return MoodboardOptions(
        size: page, title: words, caption: caption, seed: seed, showsPalette: !hidesPalette,
        background: try ground())
    }

    private func ground() throws -> MoodboardOptions.Background {
      switch background {
      case "auto": return .automatic
      case "light": return .light
      case "dark": return .dark
      default:
        guard let color = RGBColor(hex: background) else {
          throw ValidationError("--background must be auto, light, dark or #rrggbb, not \(background)")
        }
        return .color(color)
      }
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The JSON of a board.
struct BoardLine: Encodable {
  let path: String
  let files: [String]
  let width: Int
  let height: Int
  let images: [String]

  init(_ report: BoardReport) {
    path = report.files.first ?? ""
    files = report.files
    width = report.board.size.width
    height = report.board.size.height
    images = report.images
  }
}
