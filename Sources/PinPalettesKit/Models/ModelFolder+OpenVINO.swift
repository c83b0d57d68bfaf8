internal import Embeddings
internal import Foundation
internal import OpenVINOEmbeddings

extension ModelFolder {
  /// Loads the tower for pictures; blocking.
  ///
  /// - Throws: `EmbeddingsError`.
  func imageEmbedder(configuration: StudioConfiguration) throws -> OpenVINOImageEmbedder {
    try verify(manifest.image.file, sha256: manifest.image.sha256)
    return try OpenVINOImageEmbedder(
      manifest: manifest, folder: path, library: .load(searchPaths: configuration.openVINOSearchPaths),
      options: configuration.openVINOOptions)
  }

  /// Loads the tower for texts; blocking.
  ///
  /// - Throws: `EmbeddingsError`.
  func textEmbedder(configuration: StudioConfiguration) throws -> OpenVINOTextEmbedder {
    guard let tower = manifest.text else {
      throw EmbeddingsError(
        .unsupportedModel, subject: manifest.name, reason: "the model has no tower for texts")
    }
    try verify(tower.file, sha256: tower.sha256)
    let settings = tower.tokenizer
    let tokenizer = try settings.makeTokenizer(
      decoding: verifiedBytes(of: settings.file, sha256: settings.sha256))
    return try OpenVINOTextEmbedder(
      manifest: manifest, folder: path, tokenizer: tokenizer,
      library: .load(searchPaths: configuration.openVINOSearchPaths),
      options: configuration.openVINOOptions)
  }
}

extension StudioConfiguration {
  /// The folders of the inference library, ours before the system's.
  var openVINOSearchPaths: [String] {
    let system = ["/opt/homebrew/lib", "/usr/local/lib", "/usr/lib"]
    return installation.openVINOFolders + system
  }

  var openVINOOptions: OpenVINOOptions {
    OpenVINOOptions(precision: precision, threads: workers, cacheFolder: Self.compiledModelsFolder)
  }

  /// Where compiled models are kept between runs: in the user's cache folder; deleting it costs a second.
  static var compiledModelsFolder: String? {
    FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first?
      .appendingPathComponent("pinpalettes/openvino").path
  }
}
