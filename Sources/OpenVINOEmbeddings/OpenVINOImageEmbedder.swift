internal import COpenVINO
public import Embeddings
import Foundation
public import Imaging

/// The image tower of a model, run by OpenVINO.
///
/// Blocking, and safe to call from any number of threads. Unless the options ask for larger batches, every
/// picture is a run of its own, so that its embedding has the same bytes whatever is embedded beside it.
public final class OpenVINOImageEmbedder: ImageEmbedder {
  /// The model behind the embeddings.
  public let identity: ModelIdentity
  /// The number of components of every embedding.
  public let dimension: Int
  /// Makes the tensors for ``embed(tensors:)``; safe to use from any thread.
  public let preprocessor: ImagePreprocessor
  /// The arithmetic that the tower computes in; never `automatic`.
  public var precision: InferenceOptions.Precision { model.precision }
  private let tower: ModelManifest.ImageTower
  private let model: CompiledModel
  private let batch: Int

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
  ///   - options: Device, precision, threads, batch and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound` when the file is missing, `damagedModel` when it
  ///   cannot be read or has other tensors than the manifest says, `unsupportedModel` when it is made for
  ///   batches of one size, `libraryUnavailable` when the device or precision is not to be had.
  public init(
    manifest: ModelManifest, folder: String, library: OpenVINOLibrary, options: InferenceOptions = .init()
  ) throws {
    identity = manifest.identity
    dimension = manifest.dimension
    tower = manifest.image
    preprocessor = ImagePreprocessor(tower.preprocessing)
    // One picture and one core a stream is as fast as batches, needs no padding, and keeps a picture's
    // neighbors out of its embedding.
    let cores = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
    model = try CompiledModel(
      NetworkFile(tower, in: folder), library: library, width: min(max(cores, 1), Self.mostStreams),
      options: options)
    let input = try model.input(tower.input)
    let side = preprocessor.side
    try input.require(types: [(PINPALETTES_OV_F32, "Float32")], shape: [nil, 3, side, side])
    try model.output(tower.output).require(
      types: [(PINPALETTES_OV_F32, "Float32"), (PINPALETTES_OV_F16, "Float16")],
      shape: tower.pooling == nil ? [nil, dimension] : [nil, nil, dimension])
    let fixed = input.fixedLength(ofAxis: 0)
    guard fixed.map({ $0 == 1 }) ?? true else {
      throw EmbeddingsError(
        .unsupportedModel, subject: model.path,
        reason: "the network takes \(fixed ?? 0) pictures at a time, neither one nor as many as there are")
    }
    batch = fixed ?? options.batch
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

  /// Embeds one picture on the calling thread's own request.
  ///
  /// For threads that decode and embed in turn; each computes on one core, up to as many at once as the
  /// options have threads.
  ///
  /// - Parameter tensor: The picture, prepared by the ``preprocessor``.
  /// - Returns: Its embedding, the same as ``embed(tensors:)`` gives it alone.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed` or `invalidOutput`.
  /// - Precondition: The tensor has the preprocessor's side.
  public func embed(_ tensor: PixelTensor) throws -> Embedding {
    let embeddings = try model.runOnce {
      try prepare(1, $0) { _ in tensor }
    } collect: {
      try collect(1, $0)
    }
    guard let embedding = embeddings.first else { preconditionFailure("one embedding a picture") }
    return embedding
  }

  private func embed(count: Int, tensor: (Int) -> PixelTensor) throws -> [Embedding] {
    let runs = (count + batch - 1) / batch
    let results = try model.run(runs) { run, request in
      try prepare(min(batch, count - run * batch), request) { tensor(run * batch + $0) }
    } collect: { run, request in
      try collect(min(batch, count - run * batch), request)
    }
    return results.flatMap(\.self)
  }

  private func prepare(_ count: Int, _ request: InferRequest, tensor: (Int) -> PixelTensor) throws {
    let side = preprocessor.side
    try request.setInput(tower.input, shape: [count, 3, side, side]) {
      (input: UnsafeMutableBufferPointer<Float>) in
      for index in 0..<count {
        let tensor = tensor(index)
        precondition(tensor.side == side, "\(tensor.side) pixels against \(side)")
        let start = index * tensor.values.count
        _ = UnsafeMutableBufferPointer(rebasing: input[start..<start + tensor.values.count])
          .update(fromContentsOf: tensor.values)
      }
    }
  }

  private func collect(_ count: Int, _ request: InferRequest) throws -> [Embedding] {
    try request.output(tower.output).embeddings(
      items: count, pooling: tower.pooling, dimension: dimension, subject: model.path)
  }
}
