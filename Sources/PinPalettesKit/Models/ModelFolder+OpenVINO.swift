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
    try verify(manifest.text.file, sha256: manifest.text.sha256)
    let settings = manifest.text.tokenizer
    let tokenizer = try WordPieceTokenizer(
      decoding: verifiedBytes(of: settings.file, sha256: settings.sha256), settings: settings)
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
