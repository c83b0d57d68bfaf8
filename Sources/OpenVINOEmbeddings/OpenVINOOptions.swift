/// How models are compiled and run.
public struct OpenVINOOptions: Sendable, Hashable {
  /// The arithmetic of the network's layers.
  public enum Precision: String, Sendable, Hashable, CaseIterable {
    /// bfloat16 where the processor computes in it natively, Float32 elsewhere.
    case automatic
    /// Float32.
    case float32
    /// bfloat16: twice as fast on processors with AVX512-BF16 or AMX, slow emulation elsewhere.
    case bfloat16
  }

  /// The arithmetic of the network's layers.
  public var precision: Precision
  /// The most threads to compute with; nil for one a core.
  public var threads: Int?
  /// The folder that keeps compiled models between processes, made when missing; nil for none.
  ///
  /// Some 30 MB a tower. Entries that are out of date or damaged are made anew; deleting
  /// the folder is safe, and a folder that cannot be written is as good as none.
  public var cacheFolder: String?

  /// Makes options.
  ///
  /// - Precondition: `threads` is nil or at least 1.
  public init(precision: Precision = .automatic, threads: Int? = nil, cacheFolder: String? = nil) {
    precondition(threads.map { $0 >= 1 } ?? true, "at least one thread is needed, not \(threads ?? 0)")
    self.precision = precision
    self.threads = threads
    self.cacheFolder = cacheFolder
  }
}
