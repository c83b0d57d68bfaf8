internal import COpenVINO
import Embeddings
import Foundation
import Synchronization

/// A network compiled for a device, and the requests that run it.
final class CompiledModel: Sendable {
  /// The file it was compiled from, for errors.
  let path: String
  /// The arithmetic it computes in; never `automatic`.
  let precision: InferenceOptions.Precision
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
  ///   - file: The network.
  ///   - library: The runtime.
  ///   - width: How many requests should compute at the same time, each on its share of the threads.
  ///   - options: Device, precision, threads and cache.
  /// - Throws: ``EmbeddingsError`` with code `modelNotFound`, `damagedModel` or `libraryUnavailable`.
  init(_ file: NetworkFile, library: OpenVINOLibrary, width: Int, options: InferenceOptions) throws {
    path = file.path
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw EmbeddingsError(.modelNotFound, subject: path, reason: "no such file, or not readable")
    }
    precision = try library.precision(for: options)
    let settings = CompilationSettings(options: options, precision: precision, width: width)
    let traits = [precision.rawValue, options.device, library.version]
    pointer = try library.compile(
      file, for: options.device, settings: settings,
      cache: options.cacheFolder.map { CompiledModelCache(folder: $0) }, traits: traits)
    self.library = library
    self.width = width
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

  /// Runs the network once, on a request that no other thread has.
  ///
  /// - Parameters:
  ///   - prepare: Sets the inputs.
  ///   - collect: Reads the outputs.
  /// - Returns: What `collect` returned.
  /// - Throws: What a closure throws, or ``EmbeddingsError`` with code `inferenceFailed`.
  func runOnce<Result>(
    prepare: (InferRequest) throws -> Void, collect: (InferRequest) throws -> Result
  ) throws -> Result {
    let request = try lend()
    try prepare(request)
    try request.infer()
    let result = try collect(request)
    idle.withLock { $0.append(request) }
    return result
  }

  /// What the network says of an input.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when it has none of that name.
  func input(_ name: String) throws -> NetworkPort {
    try port(name, library.functions.pointee.ov_compiled_model_input_by_name)
  }

  /// What the network says of an output.
  ///
  /// - Throws: ``EmbeddingsError`` with code `damagedModel` when it has none of that name.
  func output(_ name: String) throws -> NetworkPort {
    try port(name, library.functions.pointee.ov_compiled_model_output_by_name)
  }

  private func port(
    _ name: String,
    _ find: (OpaquePointer?, UnsafePointer<CChar>?, UnsafeMutablePointer<OpaquePointer?>?) -> CInt
  ) throws -> NetworkPort {
    var port: OpaquePointer?
    guard find(pointer, name, &port) == 0, let port else {
      throw EmbeddingsError(.damagedModel, subject: path, reason: "the network has no tensor \"\(name)\"")
    }
    defer { library.functions.pointee.ov_output_const_port_free(port) }
    return try NetworkPort(name, of: port, library: library, subject: path)
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
