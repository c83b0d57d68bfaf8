public import Embeddings
import Foundation
public import Imaging

/// The image tower of a model, run by OpenVINO.
///
/// Blocking, and safe to call from any number of threads; every picture is a run of its own, so that its
/// embedding has the same bytes whatever is embedded beside it.
public final class OpenVINOImageEmbedder: ImageEmbedder {
  /// The model behind the embeddings.
  public let identity: ModelIdentity
  /// The number of components of every embedding.
  public let dimension: Int
  /// Makes the tensors for ``embed(tensors:)``; safe to use from any thread.
  public let preprocessor: ImagePreprocessor
  private let tower: ModelManifest.ImageTower
  private let model: CompiledModel

  /// Every stream holds the activations of one run, some 30 MB; beyond this many, streams get more cores each.
  private static let mostStreams = 16

  /// Reads and compiles the tower.
  ///
  /// The file's digest is not checked here. Blocking: a quarter of a second, a quarter of that from the cache.
  ///
  /// - Parameters:
  ///   - manifest: The model's manifest.
  ///   - folder: The folder with the model's files.
  ///   - library: The runtime.
  ///   - options: Precision, threads and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound` when the file is missing, `damagedModel` when it
  ///   cannot be read or has other tensors than the manifest says.
  public init(
    manifest: ModelManifest, folder: String, library: OpenVINOLibrary, options: OpenVINOOptions = .init()
  ) throws {
    identity = manifest.identity
    dimension = manifest.dimension
    tower = manifest.image
    preprocessor = ImagePreprocessor(tower.preprocessing)
    // One picture and one core a stream is as fast as batches of eight (6.6 against 7.3 ms a picture in
    // bfloat16 on two cores), needs no padding, and keeps a picture's neighbors out of its embedding.
    let cores = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
    model = try CompiledModel(
      path: "\(folder)/\(tower.file)", library: library,
      width: min(max(cores, 1), Self.mostStreams), options: options)
    try model.requireTensors([tower.input, tower.output])
  }

  /// Preprocesses and embeds pictures.
  ///
  /// - Parameter images: Upright sRGB pixels; alpha is composited over white.
  /// - Returns: One embedding a picture, in order.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed` or `invalidOutput`.
  public func embed(_ images: [PixelBuffer]) throws -> [Embedding] {
    try embed(count: images.count) { preprocessor.tensor(for: images[$0]) }
  }

  /// Embeds pictures that the ``preprocessor`` has prepared, perhaps on other threads.
  ///
  /// - Parameter tensors: One tensor a picture.
  /// - Returns: One embedding a picture, in order.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed` or `invalidOutput`.
  /// - Precondition: The tensors have the preprocessor's side.
  public func embed(tensors: [PixelTensor]) throws -> [Embedding] {
    try embed(count: tensors.count) { tensors[$0] }
  }

  private func embed(count: Int, tensor: (Int) -> PixelTensor) throws -> [Embedding] {
    try model.run(count) { index, request in
      let tensor = tensor(index)
      precondition(tensor.side == preprocessor.side, "\(tensor.side) pixels against \(preprocessor.side)")
      try request.setInput(tower.input, shape: [1, 3, tensor.side, tensor.side], values: tensor.values)
    } collect: { _, request in
      try Embedding(output: request.output(tower.output), dimension: dimension, subject: model.path)
    }
  }
}
