/// How a model is compiled and run, in words that every inference library understands.
public struct InferenceOptions: Sendable, Hashable {
  /// The arithmetic of the network's layers.
  public enum Precision: String, Sendable, Hashable, CaseIterable {
    /// bfloat16 where the device computes in it natively, Float32 elsewhere.
    case automatic
    /// Float32.
    case float32
    /// bfloat16: twice as fast on processors with AVX512-BF16 or AMX.
    case bfloat16
    /// Float16, the usual arithmetic of graphics processors.
    case float16
  }

  /// The arithmetic of the network's layers.
  public var precision: Precision
  /// The most processor threads to compute with; nil for one a core.
  public var threads: Int?
  /// The most pictures in one run of the network.
  ///
  /// With 1 the embedding of a picture has the same bytes whatever is embedded beside it; with more,
  /// neighbors may change its last digits.
  public var batch: Int
  /// The device in the inference library's words: `CPU`, `GPU`, `GPU.1`, `AUTO`, `AUTO:GPU,CPU`.
  public var device: String
  /// The folder that keeps compiled models between processes, made when missing; nil for none.
  ///
  /// Some 30 MB a tower. Deleting it is safe, and one that cannot be written is as good as none.
  public var cacheFolder: String?

  /// The processor, which every machine has.
  public static let defaultDevice = "CPU"

  /// Makes options.
  ///
  /// - Precondition: `threads` is nil or at least 1, `batch` is at least 1.
  public init(
    precision: Precision = .automatic, threads: Int? = nil, batch: Int = 1, device: String = defaultDevice,
    cacheFolder: String? = nil
  ) {
    precondition(threads.map { $0 >= 1 } ?? true, "at least one thread is needed, not \(threads ?? 0)")
    precondition(batch >= 1, "a run holds at least one picture, not \(batch)")
    self.precision = precision
    self.threads = threads
    self.batch = batch
    self.device = device
    self.cacheFolder = cacheFolder
  }
}
