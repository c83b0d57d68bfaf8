internal import COpenVINO
import Embeddings

/// An element type that networks take.
protocol TensorElement: BitwiseCopyable {
  /// OpenVINO's number for it.
  static var elementType: ov_element_type_e { get }
}

extension Float: TensorElement {
  static var elementType: ov_element_type_e { PINPALETTES_OV_F32 }
}

extension Int64: TensorElement {
  static var elementType: ov_element_type_e { PINPALETTES_OV_I64 }
}

/// Owns one reference to an `ov_tensor_t`.
struct TensorHandle: ~Copyable {
  let pointer: OpaquePointer
  private let library: OpenVINOLibrary

  init(owning pointer: OpaquePointer, library: OpenVINOLibrary) {
    self.pointer = pointer
    self.library = library
  }

  /// Makes a tensor with memory of its own and copies `values` into it, in row-major order.
  static func copying<Element: TensorElement>(
    _ values: [Element], shape: [Int], library: OpenVINOLibrary, subject: String
  ) throws(EmbeddingsError) -> TensorHandle {
    precondition(shape.reduce(1, *) == values.count, "\(values.count) values do not fill \(shape)")
    var dimensions = shape.map(Int64.init)
    var created: OpaquePointer?
    let status = dimensions.withUnsafeMutableBufferPointer { dimensions in
      let shape = ov_shape_t(rank: Int64(dimensions.count), dims: dimensions.baseAddress)
      return library.functions.pointee.ov_tensor_create(Element.elementType, shape, &created)
    }
    try library.failures.check(status, .inferenceFailed, subject: subject)
    guard let created else {
      throw EmbeddingsError(.inferenceFailed, subject: subject, reason: "OpenVINO made no tensor")
    }
    let tensor = TensorHandle(owning: created, library: library)
    let memory = UnsafeMutableRawBufferPointer(
      start: try tensor.data(subject: subject), count: values.count * MemoryLayout<Element>.stride)
    values.withUnsafeBytes { memory.copyMemory(from: $0) }
    return tensor
  }

  deinit {
    library.functions.pointee.ov_tensor_free(pointer)
  }

  /// A copy of the elements, which must be Float32.
  func floats(subject: String) throws(EmbeddingsError) -> [Float] {
    var type: ov_element_type_e = 0
    let typeStatus = library.functions.pointee.ov_tensor_get_element_type(pointer, &type)
    try library.failures.check(typeStatus, .inferenceFailed, subject: subject)
    guard type == Float.elementType else {
      throw EmbeddingsError(
        .unsupportedModel, subject: subject, reason: "the output is not Float32 (OpenVINO type \(type))")
    }
    var count = 0
    let sizeStatus = library.functions.pointee.ov_tensor_get_size(pointer, &count)
    try library.failures.check(sizeStatus, .inferenceFailed, subject: subject)
    let memory = UnsafeRawBufferPointer(
      start: try data(subject: subject), count: count * MemoryLayout<Float>.stride)
    return Array(memory.bindMemory(to: Float.self))
  }

  private func data(subject: String) throws(EmbeddingsError) -> UnsafeMutableRawPointer? {
    var data: UnsafeMutableRawPointer?
    let status = library.functions.pointee.ov_tensor_data(pointer, &data)
    try library.failures.check(status, .inferenceFailed, subject: subject)
    return data
  }
}
