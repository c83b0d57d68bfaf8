import Embeddings

/// The tensor that a request reads an input from, filled anew for every run of the same shape.
final class InputTensor {
  let shape: [Int]
  let tensor: TensorHandle
  private let memory: UnsafeMutableRawPointer?

  /// Makes a tensor, not yet filled.
  init<Element: TensorElement>(
    of type: Element.Type, shape: [Int], library: OpenVINOLibrary, subject: String
  ) throws {
    self.shape = shape
    tensor = try TensorHandle(type.elementType, shape: shape, library: library, subject: subject)
    memory = try tensor.data(subject: subject)
  }

  /// Lends the elements, in row-major order; they must be of the type that the tensor was made for.
  func fill<Element: TensorElement>(_ body: (UnsafeMutableBufferPointer<Element>) throws -> Void) rethrows {
    let count = shape.reduce(1, *)
    try body(UnsafeMutableBufferPointer(start: memory?.assumingMemoryBound(to: Element.self), count: count))
  }
}
