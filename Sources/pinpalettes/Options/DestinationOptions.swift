import ArgumentParser
import Foundation
import PinPalettesKit

/// Where results go.
struct DestinationOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file; or into this folder (its name ends with /, or it is there), a file a picture.",
      valueName: "path"),
    completion: .file())
  var output: String?

  /// Where that is.
  var destination: Destination {
    guard let output, output != "-" else { return .standardOutput }
    return output.hasSuffix("/") || PicturePath.isFolder(output) ? .folder(output) : .file(output)
  }
}

extension DestinationOptions {
  /// Refuses what cannot work before anything is computed.
  func check(_ format: ReportFormat, pictures: Int) throws {
    guard output != "" else { throw ValidationError("--output is empty: name a file or a folder") }
    if case .folder = destination { return }
    guard pictures == 1 || format.holdsSeveral else {
      throw ValidationError("a \(format.name) file holds one picture's; for several, give --output a folder")
    }
    if destination == .standardOutput, !format.isText, Terminal.output.isInteractive {
      throw ValidationError("\(format.name) is not text: give --output a file, or redirect standard output")
    }
  }
}

/// Standard output, one file for everything, or a folder with a file a picture.
enum Destination: Hashable {
  case standardOutput
  case file(String)
  case folder(String)
}
