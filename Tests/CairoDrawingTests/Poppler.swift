import Foundation

/// Reads our PDFs with poppler's programs.
enum Poppler {
  /// Whether the programs are there; `Scripts/peers/install` brings them.
  static let isInstalled = ["pdfinfo", "pdffonts", "pdfimages", "pdftotext", "pdftoppm"].allSatisfy {
    name in
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }

  /// What a program writes about a PDF; `-` in the arguments stands for output.
  static func run(_ program: String, _ options: [String] = [], on pdf: [UInt8], output: [String] = []) throws
    -> Data
  {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + options + [file.path] + output
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(words: String(decoding: data, as: UTF8.self)) }
    return data
  }

  static func text(_ program: String, _ options: [String] = [], on pdf: [UInt8], output: [String] = []) throws
    -> String
  {
    String(decoding: try run(program, options, on: pdf, output: output), as: UTF8.self)
  }

  struct Failure: Error { let words: String }
}
