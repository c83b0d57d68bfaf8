import Foundation
import Testing

struct ReadmeTests {
  /// SwiftPM builds everything in `Snippets`, so the README's example cannot rot.
  @Test func showsTheSnippetThatIsCompiled() throws {
    let root = SourceImports.root
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let snippet = try String(
      contentsOf: root.appendingPathComponent("Snippets/LookAtPictures.swift"), encoding: .utf8)
    let code = try #require(snippet.split(separator: "\n\n", maxSplits: 1).last)
    #expect(readme.contains("```swift\n" + code + "```"))
  }

  /// A page that the README points to is there.
  @Test func pointsToFilesThatExist() throws {
    let root = SourceImports.root
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let targets = readme.matches(of: /\]\(([^)#:]+)\)|src="([^"]+)"/).compactMap { $0.1 ?? $0.2 }
    try #require(targets.count > 10)
    for target in targets {
      #expect(FileManager.default.fileExists(atPath: root.path + "/" + target), "\(target)")
    }
  }
}
