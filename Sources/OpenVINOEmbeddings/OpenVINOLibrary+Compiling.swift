internal import COpenVINO
import Embeddings

/// How a network is compiled, in OpenVINO's words.
struct CompilationSettings {
  /// Properties and their values, in the order in which they are set.
  private(set) var properties: [(key: String, value: String)]

  /// - Parameters:
  ///   - options: Device and threads.
  ///   - precision: The arithmetic, decided.
  ///   - width: How many requests should compute at the same time.
  init(options: InferenceOptions, precision: InferenceOptions.Precision, width: Int) {
    properties = [("INFERENCE_PRECISION_HINT", Self.word(for: precision))]
    if options.device == InferenceOptions.defaultDevice {
      properties.append(("NUM_STREAMS", "\(width)"))
      if let threads = options.threads { properties.append(("INFERENCE_NUM_THREADS", "\(threads)")) }
    } else {
      // Other devices divide themselves up; threads are the processor's alone.
      properties.append(("PERFORMANCE_HINT", width > 1 ? "THROUGHPUT" : "LATENCY"))
    }
  }

  private static func word(for precision: InferenceOptions.Precision) -> String {
    switch precision {
    case .float32, .automatic: "f32"
    case .bfloat16: "bf16"
    case .float16: "f16"
    }
  }
}

extension OpenVINOLibrary {
  /// Reads and compiles a network, or takes it from the cache.
  ///
  /// - Returns: The compiled model, owned by the caller.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`.
  func compile(
    _ file: NetworkFile, for device: String, settings: CompilationSettings, cache: CompiledModelCache?,
    traits: [String]
  ) throws -> OpaquePointer {
    var compiled: OpaquePointer?
    func compile(_ properties: [(key: String, value: String)]) -> ov_status_e {
      withProperties(properties) { pairs in
        functions.pointee.ov_core_compile_model_from_file_props(
          core, file.path, device, pairs.count, pairs.baseAddress, &compiled)
      }
    }
    var status: ov_status_e = -1
    if let cache {
      let all = traits + settings.properties.map { "\($0.key)=\($0.value)" }
      let folder = cache.entryFolder(digests: file.digests, traits: all)
      let before = CompiledModelCache.count(in: folder)
      status = compile(settings.properties + [("CACHE_DIR", folder)])
      if status == 0 { cache.used(folder, isNew: CompiledModelCache.count(in: folder) > before) }
    }
    // A cache folder that cannot be written must not stop the work.
    if status != 0 { status = compile(settings.properties) }
    try failures.check(status, .damagedModel, subject: file.path)
    guard let compiled else {
      throw EmbeddingsError(.damagedModel, subject: file.path, reason: "OpenVINO compiled nothing")
    }
    return compiled
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
