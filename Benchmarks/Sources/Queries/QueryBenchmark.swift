import Foundation
import PinPalettesKit
import Recommendations

/// Whole queries in one process: model or color scan, exact search, filters, palettes, variety, explanations.
///
/// `Queries PICTURE [COUNT]`: a library of COUNT made-up pictures (100,000 unless given), searched with the picture
/// and with words. Prints a table in Markdown.
@main
enum QueryBenchmark {
  static let rounds = 101

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let picture = arguments.first else {
      print("usage: Queries PICTURE [COUNT]")
      return
    }
    let count = arguments.dropFirst().first.flatMap(Int.init) ?? 100_000
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pinpalettes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var configuration = StudioConfiguration()
    configuration.catalogPath = folder + "/catalog.sqlite"
    let model = try await Studio(configuration: configuration).embeddings(ofTexts: ["a"])
    guard let first = model.first else { return }
    try await MadeUpLibrary(count: count, model: first.model, dimension: first.embedding.dimension)
      .write(to: folder + "/catalog.sqlite")

    let studio = Studio(configuration: configuration)
    // So that the query's own picture is looked up, not embedded.
    _ = try await studio.index([picture])
    let color = try SearchQuery(parsing: "#e07a5f")
    let opening = try await time(color, studio)
    print("the first query, which makes the snapshot: \(text(opening)) ms")
    let opened = Studio(configuration: configuration)
    let second = try await time(color, opened)
    print("the first query of another studio, which finds it: \(text(second)) ms\n")
    print("| query, \(count) pictures | median, ms | p95, ms |\n| --- | --- | --- |")
    for query in queries(picture) { try await report(query, opened) }
  }

  private static func queries(_ picture: String) -> [(name: String, words: [String], diversity: Double)] {
    [
      ("a picture", [picture], 0),
      ("a picture, three filters, variety", [picture, "warmth>20", "width>=700", "folder:albums/1*"], 0.25),
      ("words, three filters, variety", ["a dog", "warmth>20", "width>=700", "folder:albums/1*"], 0.25),
      ("words, a picture and a color, variety", ["a dog", "+", picture, "+", "#e07a5f:0.4"], 0.25),
      ("two colors", ["#e07a5f", "+", "#3d405b"], 0),
      ("filters alone", ["warmth>20", "brightness<60"], 0),
    ]
  }

  private static func report(
    _ entry: (name: String, words: [String], diversity: Double), _ studio: Studio
  ) async throws {
    let query = try SearchQuery(arguments: entry.words)
    var options = SearchOptions()
    options.diversity = entry.diversity
    options.limit = 24
    var times: [Double] = []
    for _ in 0..<rounds {
      times.append(try await time(query, studio, options))
    }
    times.sort()
    print("| \(entry.name) | \(text(times[rounds / 2])) | \(text(times[rounds * 95 / 100])) |")
  }

  /// What a query takes, in milliseconds.
  private static func time(
    _ query: SearchQuery, _ studio: Studio, _ options: SearchOptions = SearchOptions()
  ) async throws -> Double {
    let start = ContinuousClock.now
    _ = try await studio.search(query, options: options)
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  private static func text(_ milliseconds: Double) -> String { String(format: "%.1f", milliseconds) }
}
