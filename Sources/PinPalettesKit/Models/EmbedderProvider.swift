internal import Catalog
internal import Embeddings
internal import Imaging
internal import OpenVINOEmbeddings

/// Loads the towers of one model when they are first needed, each at most once.
///
/// The inference library and a tower take tenths of a second to load; a run
/// that finds nothing to embed loads neither.
struct EmbedderProvider: Sendable {
  let folder: ModelFolder
  let preprocessor: ImagePreprocessor

  private let configuration: StudioConfiguration
  private let pool: BlockingPool
  private let imageTower = LoadedOnce<OpenVINOImageEmbedder>()
  private let textTower = LoadedOnce<OpenVINOTextEmbedder>()

  init(configuration: StudioConfiguration, pool: BlockingPool) throws {
    let models = ModelLibrary(installation: configuration.installation).folders
    self.folder = try ModelFolder(named: configuration.model, in: models)
    self.preprocessor = ImagePreprocessor(folder.manifest.image.preprocessing)
    self.configuration = configuration
    self.pool = pool
  }

  var identity: ModelIdentity { folder.manifest.identity }

  /// How many pictures one run of the model takes.
  var batchSize: Int { configuration.inference.batch }

  /// The short side that serves the analysis and the model's input alike, in pixels.
  ///
  /// A fifth more than the model resizes to: a JPEG decoded at exactly that size is sharper than one that has
  /// been resized to it. Over 38 photographs the cosine to the embedding of the full picture is .9969 in the
  /// median and .9805 at least with no such reserve, .9988 and .9862 with it, .9991 and .9900 with two fifths.
  var minimumShortSide: Int {
    let preprocessing = folder.manifest.image.preprocessing
    let resized = preprocessing.resizedSide ?? preprocessing.size
    return max(PictureReader.analysisShortSide, (resized * 6 + 4) / 5)
  }

  /// The tower for pictures.
  func imageEmbedder() async throws -> OpenVINOImageEmbedder {
    try await imageTower.value { [folder, configuration, pool] in
      try await pool.run { try folder.imageEmbedder(configuration: configuration) }
    }
  }

  /// The tower for texts.
  func textEmbedder() async throws -> OpenVINOTextEmbedder {
    try await textTower.value { [folder, configuration, pool] in
      let tower = try folder.requiredTextTower()
      // The vocabulary takes as long to read as the library and the device's plugin to load.
      async let tokenizer = pool.run { try folder.tokenizer(of: tower) }
      _ = try await pool.run {
        try OpenVINOLibrary.load(searchPaths: configuration.openVINOSearchPaths)
          .precision(for: configuration.inferenceOptions)
      }
      let vocabulary = try await tokenizer
      return try await pool.run {
        try folder.textEmbedder(tokenizer: vocabulary, configuration: configuration)
      }
    }
  }
}

extension EmbedderProvider {
  /// Embeds decoded pictures.
  func embeddings(of images: [DecodedImage]) async throws -> [Embedding] {
    let embedder = try await imageEmbedder()
    let tensors = images.map(preprocessor.tensor(for:))
    return try await pool.run { try embedder.embed(tensors: tensors) }
  }

  /// Embeds texts.
  func embeddings(ofTexts texts: [String]) async throws -> [Embedding] {
    let embedder = try await textEmbedder()
    return try await pool.run { try embedder.embed(texts: texts) }
  }

  /// Embeds those of a batch that need it.
  ///
  /// - Returns: An outcome for each picture with a tensor, in order; a picture for which the model
  ///   gives no direction fails alone.
  /// - Throws: What concerns the model as a whole.
  func embeddings(of pictures: [PreparedPicture]) async throws -> [(PreparedPicture, Outcome<Embedding>)] {
    let wanted = pictures.filter { $0.tensor != nil }
    guard !wanted.isEmpty else { return [] }
    let embedder = try await imageEmbedder()
    return try await pool.run {
      let tensors = wanted.compactMap(\.tensor)
      do {
        return zip(wanted, try embedder.embed(tensors: tensors)).map { ($0, .done($1)) }
      } catch let error as EmbeddingsError where error.code == .invalidOutput {
        return zip(wanted, tensors).map { picture, tensor in
          do {
            guard let embedding = try embedder.embed(tensors: [tensor]).first else { throw error }
            return (picture, .done(embedding))
          } catch {
            return (picture, .failed(Failure(subject: picture.file.path, reason: Failure(error).reason)))
          }
        }
      }
    }
  }
}
