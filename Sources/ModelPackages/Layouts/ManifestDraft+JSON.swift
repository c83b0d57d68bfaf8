internal import Embeddings
internal import Foundation

extension ManifestDraft {
  /// The manifest's file.
  func json(
    name: String, revision: String, source: String?, digests: [String: String]
  ) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      formatVersion: ModelManifest.knownFormatVersion, name: name, revision: revision, dimension: dimension,
      license: license, source: source, logitScale: logitScale, logitBias: logitBias,
      image: try imageDocument(digests), text: try textDocument(digests))
    return [UInt8](try encoder.encode(document))
  }

  /// The bytes that tell this model from every other: names, licenses and places play no part.
  func identity(digests: [String: String]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      formatVersion: ModelManifest.knownFormatVersion, name: "", revision: "", dimension: dimension,
      license: "", source: nil, logitScale: nil, logitBias: nil,
      image: try imageDocument(digests), text: try textDocument(digests))
    return [UInt8](try encoder.encode(document))
  }

  private struct Document: Encodable {
    struct File: Encodable {
      let file: String
      let sha256: String
    }

    struct Image: Encodable {
      let file: String
      let sha256: String
      let data: [File]?
      let input: String
      let layout: ModelManifest.Layout
      let output: String
      let pooling: ModelManifest.Pooling?
      let normalized: Bool
      let preprocessing: PreprocessingDraft
    }

    struct Text: Encodable {
      let file: String
      let sha256: String
      let data: [File]?
      let inputs: TextInputsDraft
      let output: String
      let pooling: ModelManifest.Pooling?
      let normalized: Bool
      let tokenizer: Tokenizer
    }

    struct Tokenizer: Encodable {
      let draft: TokenizerDraft
      let file: File

      func encode(to encoder: any Encoder) throws {
        try draft.encode(to: encoder)
        try file.encode(to: encoder)
      }
    }

    let formatVersion: Int
    let name: String
    let revision: String
    let dimension: Int
    let license: String
    let source: String?
    let logitScale: Double?
    let logitBias: Double?
    let image: Image
    let text: Text?
  }

  private func imageDocument(_ digests: [String: String]) throws -> Document.Image {
    let network = image.network
    let file = try named(network.file, digests)
    // Whether a network normalizes cannot be seen from outside; saying no costs a division and is never wrong.
    return Document.Image(
      file: file.file, sha256: file.sha256, data: try data(of: network, digests), input: image.input,
      layout: .nchw, output: network.output, pooling: network.pooling, normalized: false,
      preprocessing: image.preprocessing)
  }

  private func textDocument(_ digests: [String: String]) throws -> Document.Text? {
    guard let text else { return nil }
    let network = text.network
    let file = try named(network.file, digests)
    return Document.Text(
      file: file.file, sha256: file.sha256, data: try data(of: network, digests), inputs: text.inputs,
      output: network.output, pooling: network.pooling, normalized: false,
      tokenizer: Document.Tokenizer(draft: text.tokenizer, file: try named(text.tokenizerFile, digests)))
  }

  private func data(of network: Network, _ digests: [String: String]) throws -> [Document.File]? {
    network.data.isEmpty ? nil : try network.data.map { try named($0, digests) }
  }

  private func named(_ file: String, _ digests: [String: String]) throws -> Document.File {
    guard let digest = digests[file] else {
      throw ModelPackagesError(.damagedFile, subject: file, reason: "was not written")
    }
    return Document.File(file: file, sha256: digest)
  }
}
