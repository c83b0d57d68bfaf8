internal import COpenVINO
import Embeddings
import Foundation
import Synchronization

/// A network compiled for this processor, and the requests that run it.
final class CompiledModel: Sendable {
  /// The file it was compiled from, for errors.
  let path: String
  private let library: OpenVINOLibrary
  /// How many requests compute at the same time.
  private let width: Int
  // Owned. OpenVINO documents creating requests from a compiled model as safe from any thread.
  nonisolated(unsafe) private let pointer: OpaquePointer
  private let idle: Mutex<[InferRequest]>

  /// Reads and compiles a network.
  ///
  /// Blocking: a quarter of a second, a quarter of that from the cache.
  ///
  /// - Parameters:
  ///   - path: The ONNX file.
  ///   - library: The runtime.
  ///   - width: How many requests should compute at the same time, each on its share of the threads.
  ///   - options: Precision, threads and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound` or `damagedModel`.
  init(path: String, library: OpenVINOLibrary, width: Int, options: OpenVINOOptions) throws {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw EmbeddingsError(.modelNotFound, subject: path, reason: "no such file, or not readable")
    }
    let usesBFloat16 =
      options.precision == .bfloat16 || (options.precision == .automatic && library.supportsBFloat16)
    var properties = [
      ("INFERENCE_PRECISION_HINT", usesBFloat16 ? "bf16" : "f32"), ("NUM_STREAMS", "\(width)"),
    ]
    if let threads = options.threads { properties.append(("INFERENCE_NUM_THREADS", "\(threads)")) }
    var compiled: OpaquePointer?
    func compile(_ properties: [(String, String)]) -> ov_status_e {
      withProperties(properties) { pairs in
        library.functions.pointee.ov_core_compile_model_from_file_props(
          library.core, path, "CPU", pairs.count, pairs.baseAddress, &compiled)
      }
    }
    // One entry a file and date serves every precision: what is kept precedes the choice of kernels.
    let cache = options.cacheFolder.map { [("CACHE_DIR", $0)] } ?? []
    var status = compile(properties + cache)
    // A cache folder that cannot be written must not stop the work.
    if status != 0, !cache.isEmpty { status = compile(properties) }
    try library.failures.check(status, .damagedModel, subject: path)
    guard let compiled else {
      throw EmbeddingsError(.damagedModel, subject: path, reason: "OpenVINO compiled nothing")
    }
    self.path = path
    self.library = library
    self.width = width
    pointer = compiled
    idle = Mutex([])
  }

  deinit {
    idle.withLock { $0.removeAll() }
    library.functions.pointee.ov_compiled_model_free(pointer)
  }

  /// Runs the network `count` times, as many at once as the model is wide.
  ///
  /// - Parameters:
  ///   - count: How often.
  ///   - prepare: Sets the inputs of run number …
  ///   - collect: Reads the outputs of run number …; called in order.
  /// - Returns: What `collect` returned, in order.
  /// - Throws: What a closure throws, or ``EmbeddingsError`` with code `inferenceFailed`.
  func run<Result>(
    _ count: Int, prepare: (Int, InferRequest) throws -> Void, collect: (Int, InferRequest) throws -> Result
  ) throws -> [Result] {
    guard count > 0 else { return [] }
    let requests = try (0..<min(count, width)).map { _ in try lend() }
    var results: [Result] = []
    results.reserveCapacity(count)
    // After an error the requests are freed, which waits for them, rather than used again.
    for index in 0..<count + requests.count {
      let request = requests[index % requests.count]
      if index >= requests.count {
        try request.wait()
        results.append(try collect(index - requests.count, request))
      }
      if index < count {
        try prepare(index, request)
        try request.start()
      }
    }
    idle.withLock { $0 += requests }
    return results
  }

  /// Makes sure that tensors of these names exist.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`: manifest and network disagree.
  func requireTensors(_ names: [String]) throws {
    let request = try lend()
    for name in names { _ = try request.tensor(named: name, code: .damagedModel) }
    idle.withLock { $0.append(request) }
  }

  private func lend() throws -> InferRequest {
    if let request = idle.withLock({ $0.popLast() }) { return request }
    var request: OpaquePointer?
    let status = library.functions.pointee.ov_compiled_model_create_infer_request(pointer, &request)
    try library.failures.check(status, .inferenceFailed, subject: path)
    guard let request else {
      throw EmbeddingsError(.inferenceFailed, subject: path, reason: "OpenVINO made no request")
    }
    return InferRequest(owning: request, library: library, subject: path)
  }
}

/// Calls `body` with the properties as C strings, which live until it returns.
private func withProperties<Result>(
  _ properties: [(key: String, value: String)], _ body: (UnsafeBufferPointer<ov_property_t>) -> Result
) -> Result {
  func add(
    _ rest: ArraySlice<(key: String, value: String)>, to pairs: [ov_property_t]
  ) -> Result {
    guard let first = rest.first else { return pairs.withUnsafeBufferPointer(body) }
    return first.key.withCString { key in
      first.value.withCString { value in
        add(rest.dropFirst(), to: pairs + [ov_property_t(key: key, value: value)])
      }
    }
  }
  return add(properties[...], to: [])
}
