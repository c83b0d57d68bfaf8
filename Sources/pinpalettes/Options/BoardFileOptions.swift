import ArgumentParser
import PinPalettesKit

/// The files that a board is written to.
struct BoardFileOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help:
      "A file whose ending names the format; any other name writes PNG and JPEG; a folder picks the name.",
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("as"), parsing: .singleValue,
    help: ArgumentHelp(
      "Write \(BoardFormat.allCases.map(\.rawValue).joined(separator: ", ")); separate several by commas.",
      valueName: "formats"), transform: Self.formats)
  private var lists: [[BoardFormat]] = []

  @Flag(help: "Leave out NAME.board.json, which opens the board again, and NAME.metrics.json.")
  var noJson = false

  /// Endings of pictures that are not written: who gives one does not want `board.gif.png`.
  private static let unwritten: Set<String> = [
    "gif", "tif", "tiff", "bmp", "heic", "heif", "avif", "jxl", "jp2", "psd", "ai", "eps", "json",
  ]

  func validate() throws {
    let ending = output?.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    guard let ending, Self.unwritten.contains(ending) else { return }
    let known = BoardFormat.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("--output: boards are written as \(known), not \(ending)")
  }

  /// The formats asked for.
  var formats: [BoardFormat] { lists.flatMap(\.self) }

  private static func formats(_ text: String) throws -> [BoardFormat] {
    try text.split(separator: ",").map { name in
      let name = name.trimmingPrefix { $0 == " " || $0 == "." }
      guard let format = BoardFormat(fileExtension: String(name)) else {
        let known = BoardFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--as takes \(known), not \(name)")
      }
      return format
    }
  }
}
