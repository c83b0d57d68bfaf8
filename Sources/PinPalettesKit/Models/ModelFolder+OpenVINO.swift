internal import Embeddings
internal import Foundation
internal import OpenVINOEmbeddings

extension ModelFolder {
  /// Loads the tower for pictures, and sees once for every model and machine that it answers as it should.
  ///
  /// Blocking. Where `automatic` chose an arithmetic in which the model answers wrongly, Float32 takes its place.
  ///
  /// - Throws: `EmbeddingsError`.
  func imageEmbedder(
    configuration: StudioConfiguration, verified: VerifiedFiles = .shared
  ) throws -> OpenVINOImageEmbedder {
    try verify(["image", "image.data"], remembering: verified)
    let library = try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
    return try SelfCheck(self, verified: verified).checked(configuration.inferenceOptions, library) {
      options in
      let embedder = try OpenVINOImageEmbedder(
        manifest: manifest, folder: path, library: library, options: options)
      return (
        embedder,
        { reference in
          let tensor = embedder.preprocessor.tensor(for: reference.pattern.pixels)
          return (try embedder.embed(tensor), reference.image)
        }
      )
    }
  }

  /// Loads the tower for texts, and sees once for every model and machine that it answers as it should.
  ///
  /// Blocking. Where `automatic` chose an arithmetic in which the model answers wrongly, Float32 takes its place.
  ///
  /// - Parameters:
  ///   - tokenizer: That of the model, from ``tokenizer(of:remembering:)``.
  ///   - configuration: How to run it.
  ///   - verified: What is remembered of earlier checks.
  /// - Returns: The tower.
  /// - Throws: `EmbeddingsError`.
  func textEmbedder(
    tokenizer: any TextTokenizer, configuration: StudioConfiguration, verified: VerifiedFiles = .shared
  ) throws -> OpenVINOTextEmbedder {
    try verify(["text", "text.data"], remembering: verified)
    let library = try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
    return try SelfCheck(self, verified: verified).checked(configuration.inferenceOptions, library) {
      options in
      let embedder = try OpenVINOTextEmbedder(
        manifest: manifest, folder: path, tokenizer: tokenizer, library: library, options: options)
      return (
        embedder,
        { reference in
          guard let text = reference.text, let expected = reference.textEmbedding else { return nil }
          return (try embedder.embed(texts: [text])[0], expected)
        }
      )
    }
  }

  /// Reads the vocabulary of the tower for texts; blocking.
  ///
  /// - Throws: `EmbeddingsError`.
  func tokenizer(
    of tower: ModelManifest.TextTower, remembering verified: VerifiedFiles = .shared
  ) throws -> any TextTokenizer {
    try verify(["text.tokenizer"], remembering: verified)
    let path = path + "/" + tower.tokenizer.file
    do {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      return try tower.tokenizer.makeTokenizer(decoding: bytes)
    } catch let error as EmbeddingsError {
      throw error
    } catch {
      throw EmbeddingsError(.damagedModel, subject: path, reason: FileReason.of(error))
    }
  }

  /// The tower for texts.
  ///
  /// - Throws: `EmbeddingsError` with code `unsupportedModel` when there is none.
  func requiredTextTower() throws -> ModelManifest.TextTower {
    guard let tower = manifest.text else {
      throw EmbeddingsError(
        .unsupportedModel, subject: manifest.name, reason: "the model has no tower for texts")
    }
    return tower
  }
}

extension StudioConfiguration {
  /// The folders of the inference library, ours before the system's.
  var openVINOSearchPaths: [String] {
    let system = ["/opt/homebrew/lib", "/usr/local/lib", "/usr/lib"]
    return installation.openVINOFolders + system
  }

  var inferenceOptions: InferenceOptions {
    var options = inference
    options.threads = inference.threads ?? workers
    options.cacheFolder = inference.cacheFolder ?? Self.compiledModelsFolder
    return options
  }

  /// Where compiled models are kept between runs.
  static var compiledModelsFolder: String? { cacheFolder.map { $0 + "/openvino" } }

  /// What may be kept between runs, in the user's cache folder; deleting it costs a second.
  static var cacheFolder: String? {
    FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first?
      .appendingPathComponent("pinpalettes").path
  }
}
