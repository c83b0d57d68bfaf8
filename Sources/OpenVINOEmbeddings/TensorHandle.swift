internal import COpenVINO
import Embeddings

/// Owns one reference to an `ov_tensor_t`.
struct TensorHandle: ~Copyable {
  let pointer: OpaquePointer
  private let library: OpenVINOLibrary

  init(owning pointer: OpaquePointer, library: OpenVINOLibrary) {
    self.pointer = pointer
    self.library = library
  }

  /// Makes a tensor with memory of its own, not yet filled.
  init(_ type: ov_element_type_e, shape: [Int], library: OpenVINOLibrary, subject: String)
    throws(EmbeddingsError)
  {
    var dimensions = shape.map(Int64.init)
    var created: OpaquePointer?
    let status = dimensions.withUnsafeMutableBufferPointer { dimensions in
      let shape = ov_shape_t(rank: Int64(dimensions.count), dims: dimensions.baseAddress)
      return library.functions.pointee.ov_tensor_create(type, shape, &created)
    }
    try library.failures.check(status, .inferenceFailed, subject: subject)
    guard let created else {
      throw EmbeddingsError(.inferenceFailed, subject: subject, reason: "OpenVINO made no tensor")
    }
    self.init(owning: created, library: library)
  }

  deinit {
    library.functions.pointee.ov_tensor_free(pointer)
  }

  /// The lengths of its axes.
  func shape(subject: String) throws(EmbeddingsError) -> [Int] {
    var shape = ov_shape_t()
    let status = library.functions.pointee.ov_tensor_get_shape(pointer, &shape)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    defer { _ = library.functions.pointee.ov_shape_free(&shape) }
    return UnsafeBufferPointer(start: shape.dims, count: Int(shape.rank)).map(Int.init)
  }

  /// A copy of the elements, which must be Float32 or Float16.
  func floats(count: Int, subject: String) throws(EmbeddingsError) -> [Float] {
    var type: ov_element_type_e = 0
    let status = library.functions.pointee.ov_tensor_get_element_type(pointer, &type)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    let data = UnsafeRawPointer(try data(subject: subject))
    switch type {
    case PINPALETTES_OV_F32:
      return Array(UnsafeBufferPointer(start: data?.assumingMemoryBound(to: Float.self), count: count))
    case PINPALETTES_OV_F16:
      let halves = UnsafeBufferPointer(start: data?.assumingMemoryBound(to: UInt16.self), count: count)
      return halves.map(Float.init(halfBits:))
    default:
      throw EmbeddingsError(
        .unsupportedModel, subject: subject,
        reason: "the output is neither Float32 nor Float16 (OpenVINO type \(type))")
    }
  }

  /// The memory of its elements; valid as long as the tensor.
  func data(subject: String) throws(EmbeddingsError) -> UnsafeMutableRawPointer? {
    var data: UnsafeMutableRawPointer?
    let status = library.functions.pointee.ov_tensor_data(pointer, &data)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    return data
  }
}
