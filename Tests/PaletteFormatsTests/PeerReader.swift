import Foundation
import PaletteFormats
import PinPalettesTesting
import Testing

/// Runs `Scripts/peers/read-palette.py`.
enum PeerReader {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether `Scripts/peers/install` has been run.
  static var isInstalled: Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(".deps/peers/stamp").path)
  }

  /// The lines that the reader prints for a file of these documents: `#rrggbb name`.
  static func read(_ documents: [PaletteDocument], as format: PaletteFormat) async throws -> [String] {
    try await withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("palette." + format.fileExtension)
      try Data(format.encode(documents)).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [
        "python3", root.appendingPathComponent("Scripts/peers/read-palette.py").path, format.rawValue,
        file.path,
      ]
      process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
      // To a file: a pipe that nobody empties while the process runs may fill up.
      let output = folder.appendingPathComponent("output")
      _ = FileManager.default.createFile(atPath: output.path, contents: nil)
      process.standardOutput = try FileHandle(forWritingTo: output)
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "\(format.rawValue): the reader refused the file")
      return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }
}
