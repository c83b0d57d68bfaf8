import Foundation
import Testing

/// One import line of the sources.
struct SourceImports: CustomStringConvertible {
  let importer: String
  let imported: String
  let file: String

  var description: String { "\(file): \(importer) imports \(imported)" }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every import of every Swift file under `Sources`.
  static func all() throws -> [SourceImports] {
    let sources = root.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var found: [SourceImports] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let relative = file.path.dropFirst(sources.path.count + 1)
      let importer = try #require(relative.split(separator: "/").first)
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let module = module(importedBy: String(line)) else { continue }
        found.append(SourceImports(importer: String(importer), imported: module, file: String(relative)))
      }
    }
    try #require(found.count > 50, "the scan found the sources")
    return found
  }

  /// The module that a line imports, whatever stands before and after its name; nil for other lines.
  static func module(importedBy line: String) -> String? {
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public\s+|package\s+|internal\s+|fileprivate\s+|private\s+)?import\s+(?:(?:typealias|struct|class|enum|protocol|let|var|func)\s+)?(\w+)/
    return line.firstMatch(of: pattern).map { String($0.1) }
  }
}
