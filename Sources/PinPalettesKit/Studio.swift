internal import Catalog
internal import Embeddings
internal import Foundation
internal import Imaging
internal import OpenVINOEmbeddings

/// The application: everything that PinPalettes does, as calls that a command, a server or an app makes.
///
/// A studio is cheap to make. It opens the catalog, loads the imaging library,
/// the inference library and the model each when something first needs it.
public struct Studio: Sendable {
  /// The version of PinPalettes.
  public static let version = "0.1.0"

  let configuration: StudioConfiguration
  let pool: BlockingPool
  let reader: PictureReader
  let resources: StudioResources
  let browsing: BrowsingResources

  /// Makes a studio.
  public init(configuration: StudioConfiguration = StudioConfiguration()) {
    self.configuration = configuration
    self.pool = BlockingPool()
    self.reader = PictureReader(
      decoder: PictureDecoder(pixelLimit: configuration.pixelLimit, allowsSVG: configuration.allowsSVG),
      pool: pool)
    self.resources = StudioResources(configuration: configuration, pool: pool)
    self.browsing = BrowsingResources(configuration: configuration, pool: pool)
  }

  /// Embeds picture files.
  ///
  /// - Returns: An outcome a path, in order, as they come.
  /// - Throws: `EmbeddingsError` when the model or the inference library cannot be used.
  public func embeddings(of paths: [String]) async throws -> AsyncStream<Outcome<EmbeddingReport>> {
    let provider = try await resources.embedders()
    let embedder = try await provider.imageEmbedder()
    let preprocessor = provider.preprocessor
    let reader = reader
    return reader.outcomes(of: paths, width: configuration.workers) { path in
      let image = try reader.picture(.file(path), minimumShortSide: provider.minimumShortSide)
      let embeddings = try embedder.embed(tensors: [preprocessor.tensor(for: image)])
      guard let embedding = embeddings.first else { preconditionFailure("one embedding a picture") }
      return EmbeddingReport(subject: path, model: provider.identity, embedding: embedding)
    }
  }

  /// Embeds texts.
  ///
  /// - Returns: A report a text, in order.
  /// - Throws: `EmbeddingsError` when the model or the inference library cannot be used.
  public func embeddings(ofTexts texts: [String]) async throws -> [EmbeddingReport] {
    let provider = try await resources.embedders()
    return zip(texts, try await provider.embeddings(ofTexts: texts)).map { text, embedding in
      EmbeddingReport(subject: text, model: provider.identity, embedding: embedding)
    }
  }
}
