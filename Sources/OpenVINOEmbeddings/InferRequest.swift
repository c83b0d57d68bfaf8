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

  init(owning pointer: OpaquePointer, library: OpenVINOLibrary, subject: String) {
    self.pointer = pointer
    self.library = library
    self.subject = subject
  }

  deinit {
    library.functions.pointee.ov_infer_request_free(pointer)
  }

  /// Sets an input.
  ///
  /// - Parameters:
  ///   - name: The tensor's name.
  ///   - shape: Its dimensions.
  ///   - values: Its elements, in row-major order.
  /// - Throws: ``EmbeddingsError`` with code `inferenceFailed`.
  func setInput<Element: TensorElement>(_ name: String, shape: [Int], values: [Element]) throws {
    let tensor = try TensorHandle.copying(values, shape: shape, library: library, subject: subject)
    let status = library.functions.pointee.ov_infer_request_set_tensor(pointer, name, tensor.pointer)
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

  /// The elements of an output.
  func output(_ name: String) throws -> [Float] {
    try tensor(named: name, code: .inferenceFailed).floats(subject: subject)
  }

  /// The tensor of a name.
  ///
  /// - Throws: ``EmbeddingsError`` with `code` when there is none.
  func tensor(named name: String, code: EmbeddingsError.Code) throws -> TensorHandle {
    var tensor: OpaquePointer?
    let status = library.functions.pointee.ov_infer_request_get_tensor(pointer, name, &tensor)
    guard status == 0, let tensor else {
      throw EmbeddingsError(code, subject: subject, reason: "the network has no tensor \"\(name)\"")
    }
    return TensorHandle(owning: tensor, library: library)
  }
}
