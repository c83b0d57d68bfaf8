internal import COpenVINO
import Embeddings

/// One run of a network at a time: inputs, outputs and working memory.
///
/// Not thread-safe; ``CompiledModel`` lends it to one borrower at a time, which is what makes the
/// unchecked conformance true.
final class InferRequest: @unchecked Sendable {
  private let pointer: OpaquePointer
  private let library: OpenVINOLibrary
  private let subject: String
  private var inputs: [String: InputTensor] = [:]

  init(owning pointer: OpaquePointer, library: OpenVINOLibrary, subject: String) {
    self.pointer = pointer
    self.library = library
    self.subject = subject
  }

  deinit {
    library.functions.pointee.ov_infer_request_free(pointer)
  }

  /// Sets an input; the memory of the last run is used again when it has the same shape.
  ///
  /// - Parameters:
  ///   - name: The tensor's name, always used with the same type of elements.
  ///   - shape: Its dimensions.
  ///   - fill: Writes the elements, in row-major order.
  /// - Throws: What `fill` throws, or ``EmbeddingsError`` with code `inferenceFailed`.
  func setInput<Element: TensorElement>(
    _ name: String, shape: [Int], fill: (UnsafeMutableBufferPointer<Element>) throws -> Void
  ) throws {
    if let input = inputs[name], input.shape == shape {
      return try input.fill(fill)
    }
    let input = try InputTensor(of: Element.self, shape: shape, library: library, subject: subject)
    let status = library.functions.pointee.ov_infer_request_set_tensor(pointer, name, input.tensor.pointer)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    inputs[name] = input
    try input.fill(fill)
  }

  /// Computes, and returns when the outputs are there.
  func infer() throws {
    let status = library.functions.pointee.ov_infer_request_infer(pointer)
    try library.failures.check(status, .inferenceFailed, subject: subject)
  }

  /// Starts computing and returns at once.
  func start() throws {
    let status = library.functions.pointee.ov_infer_request_start_async(pointer)
    try library.failures.check(status, .inferenceFailed, subject: subject)
  }

  /// Blocks until the outputs are there.
  func wait() throws {
    let status = library.functions.pointee.ov_infer_request_wait(pointer)
    try library.failures.check(status, .inferenceFailed, subject: subject)
  }

  /// The shape and elements of an output.
  func output(_ name: String) throws -> NetworkOutput {
    var tensor: OpaquePointer?
    let status = library.functions.pointee.ov_infer_request_get_tensor(pointer, name, &tensor)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    guard let tensor else {
      throw EmbeddingsError(
        .inferenceFailed, subject: subject, reason: "the network returned no \"\(name)\"")
    }
    let handle = TensorHandle(owning: tensor, library: library)
    let shape = try handle.shape(subject: subject)
    return NetworkOutput(
      shape: shape, values: try handle.floats(count: shape.reduce(1, *), subject: subject))
  }
}
