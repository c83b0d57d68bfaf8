import Foundation
import PinPalettesKit

/// What a format of reports can do.
struct ReportFormat: Hashable {
  /// What the command line calls it.
  let name: String
  /// The extension of files, without the dot.
  let fileExtension: String
  /// Whether a terminal can show it.
  var isText = true
  /// Whether one file can hold several reports.
  var holdsSeveral = true
  /// Whether each report is a piece of output by itself, which appears as soon as it is there.
  var isStreamed = false
}

/// Writes the reports of a batch in one format to where they were asked for; complaints to standard error.
struct ReportOutput<Report: Sendable> {
  let format: ReportFormat
  /// The path of a report's picture.
  let path: (Report) -> String
  /// Makes the bytes of some reports; exactly one where the format does not hold several.
  let encode: ([Report], Terminal) throws -> [UInt8]

  /// Writes everything that succeeds.
  ///
  /// - Parameters:
  ///   - outcomes: Begins the work whose reports are written.
  ///   - pictures: The paths of the pictures that they are about, none of which is written over.
  ///   - destination: Where to write.
  /// - Throws: ``ExitStatus/failed`` at the end when a picture failed, ``Failure`` when standard output cannot
  ///   be written, `ImagingError` when a file cannot.
  func write(
    _ outcomes: @autoclosure () -> AsyncStream<Outcome<Report>>, of pictures: [String],
    to destination: Destination
  ) async throws {
    try OutputFile.check(files(for: pictures, at: destination), spare: pictures)
    var kept: [Report] = []
    var names = FileNames(fileExtension: format.fileExtension)
    var failed: ExitStatus?
    do {
      try await BatchOutput.print(outcomes()) { report in
        switch destination {
        case .standardOutput where format.isStreamed:
          try StandardOutput.write(try encode([report], .output))
        case .standardOutput, .file: kept.append(report)
        case .folder(let folder):
          do {
            try OutputFile.write(
              try encode([report], .plain),
              to: PicturePath.absolute(folder + "/" + names.next(for: path(report))))
          } catch {
            // One name that is too long for the file system does not stop the others.
            Complaints.print(Failure(error))
            failed = .failed
          }
        }
      }
    } catch let status as ExitStatus {
      // What did succeed is still written.
      failed = status
    }
    if !kept.isEmpty {
      switch destination {
      case .standardOutput: try StandardOutput.write(try encode(kept, .output))
      case .file(let path): try OutputFile.write(try encode(kept, .plain), to: PicturePath.absolute(path))
      case .folder: break
      }
    }
    if let failed { throw failed }
  }

  /// The files that would be written if all pictures succeeded.
  private func files(for pictures: [String], at destination: Destination) -> [String] {
    switch destination {
    case .standardOutput: return []
    case .file(let path): return [PicturePath.absolute(path)]
    case .folder(let folder):
      var names = FileNames(fileExtension: format.fileExtension)
      return pictures.map { PicturePath.absolute(folder + "/" + names.next(for: $0)) }
    }
  }
}

/// Names for files after the pictures they are about, no two alike.
private struct FileNames {
  let fileExtension: String
  private var taken: Set<String> = []

  init(fileExtension: String) { self.fileExtension = fileExtension }

  mutating func next(for path: String) -> String {
    let stem = path == "-" ? "picture" : PicturePath.stem(path)
    var name = stem
    var number = 1
    // Some file systems do not tell upper case from lower.
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return "\(name).\(fileExtension)"
  }
}
