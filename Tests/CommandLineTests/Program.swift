import Foundation
import Synchronization
import Testing

/// The built program, run as a process of its own.
struct Program {
  struct Result {
    let status: Int32
    let output: String
    let complaints: String

    var outputLines: [String] { output.split(separator: "\n").map(String.init) }
    var complaintLines: [String] { complaints.split(separator: "\n").map(String.init) }

    /// Each line of the output as a JSON object.
    func objects() throws -> [[String: Any]] {
      try outputLines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path
  static let samples = root + "/data/samples/"

  /// SwiftPM puts it beside the bundle that holds the tests.
  static var path: String {
    get throws {
      let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent()
      let candidates = [beside.path + "/pinpalettes", root + "/.build/debug/pinpalettes"]
      return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
    }
  }

  /// Runs it to its end, with plain output and no environment but `environment`; what goes to a file named by
  /// `output` is not in the result.
  static func run(
    _ arguments: [String], in folder: String = NSTemporaryDirectory(), environment: [String: String] = [:],
    input: Data? = nil, output file: String? = nil, whileRunning body: (Process) -> Void = { _ in }
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(["HOME": NSHomeDirectory()]) { given, _ in given }
    let given = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : given
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = try file.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) } ?? output
    if file != nil { try output.fileHandleForWriting.close() }
    process.standardError = complaints
    try process.run()
    if let input {
      try given.fileHandleForWriting.write(contentsOf: input)
      try given.fileHandleForWriting.close()
    }
    body(process)
    // Both pipes are drained at once, or a long complaint would block the program.
    let errors = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let data = complaints.fileHandleForReading.readDataToEndOfFile()
      errors.withLock { $0 = data }
    }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      complaints: String(decoding: errors.withLock { $0 }, as: UTF8.self))
  }
}
