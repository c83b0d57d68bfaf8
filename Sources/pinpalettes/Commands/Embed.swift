import ArgumentParser
import Embeddings
import PinPalettesKit

extension PinPalettesCommand {
  struct Embed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "embed", abstract: "Print the embeddings of pictures or texts.",
      discussion: "An embedding is a vector of length one; the dot product of two is their similarity.")

    @Argument(help: "The pictures.", completion: .file())
    var images: [String] = []

    @Option(parsing: .singleValue, help: "A text to embed; may be given several times.")
    var text: [String] = []

    @OptionGroup var output: OutputOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var model: ModelOptions

    func validate() throws {
      guard !(images.isEmpty && text.isEmpty) else {
        throw ValidationError("name a picture, or a text with --text")
      }
    }

    func run() async throws {
      let studio = Studio(reading: reading, model: model)
      if !text.isEmpty {
        for report in try await studio.embeddings(ofTexts: text) { try print(report, kind: .text) }
      }
      if !images.isEmpty {
        try await BatchOutput.print(studio.embeddings(of: images)) { try print($0, kind: .path) }
      }
    }

    private func print(_ report: EmbeddingReport, kind: EmbeddingLine.Kind) throws {
      switch output.format {
      case .json: try JSONLines.print(EmbeddingLine(report, kind: kind))
      case .text:
        let head = report.embedding.values.prefix(6).map { Double($0).text(places: 4) }
        let dimension = report.embedding.dimension
        try StandardOutput.print(
          "\(report.subject)  \(report.model)  \(dimension)  [\(head.joined(separator: ", ")), …]")
      }
    }
  }
}

/// The JSON of an embedding.
struct EmbeddingLine: Encodable {
  enum Kind { case path, text }

  let path: String?
  let text: String?
  let model: String
  let dimension: Int
  let embedding: [Float]

  init(_ report: EmbeddingReport, kind: Kind) {
    path = kind == .path ? report.subject : nil
    text = kind == .text ? report.subject : nil
    model = report.model.description
    dimension = report.embedding.dimension
    embedding = report.embedding.values
  }
}
