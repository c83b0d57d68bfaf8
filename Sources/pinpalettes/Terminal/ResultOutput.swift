import Embeddings
import PinPalettesKit

/// Prints the answer to a query.
enum ResultOutput {
  static func print(_ results: [SearchResult], format: OutputOptions.Format) throws {
    switch format {
    case .json:
      for result in results { try JSONLines.print(ResultLine(result)) }
    case .text:
      let model = results.first.map { "  (\($0.model))" } ?? ""
      try StandardOutput.print(Terminal.output.dim("rank  score  look  colors  picture" + model))
      for result in results { try StandardOutput.print(line(result, terminal: .output)) }
    }
  }

  private static func line(_ result: SearchResult, terminal: Terminal) -> String {
    [
      "\(result.rank)".padded(to: 4, right: true),
      result.score.text(places: 3),
      result.visualScore.text(places: 2),
      (result.paletteScore?.text(places: 2) ?? "–").padded(to: 6, right: true),
      terminal.link(PicturePath.short(result.path), toFile: result.path),
    ].joined(separator: "  ")
  }
}

/// The JSON of one result.
struct ResultLine: Encodable {
  enum CodingKeys: String, CodingKey {
    case rank, path, score, visualScore, paletteScore, similarity, model
  }

  let result: SearchResult

  init(_ result: SearchResult) { self.result = result }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(result.rank, forKey: .rank)
    try container.encode(result.path, forKey: .path)
    try container.encode(result.score.rounded(toPlaces: 6), forKey: .score)
    try container.encode(result.visualScore.rounded(toPlaces: 6), forKey: .visualScore)
    // The key stays in every line: null says that colors did not count.
    try container.encode(result.paletteScore?.rounded(toPlaces: 6), forKey: .paletteScore)
    try container.encode(result.similarity.rounded(toPlaces: 6), forKey: .similarity)
    try container.encode(result.model.description, forKey: .model)
  }
}
