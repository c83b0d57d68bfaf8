internal import COpenVINO
import Embeddings

/// What a network says of one of its inputs or outputs.
struct NetworkPort {
  let name: String
  let type: ov_element_type_e
  /// The least and the most of each dimension; nil when even their number is open.
  let dimensions: [ClosedRange<Int64>]?
  private let subject: String

  /// Asks a port, which is only read.
  init(_ name: String, of port: OpaquePointer, library: OpenVINOLibrary, subject: String) throws {
    let functions = library.functions.pointee
    var type: ov_element_type_e = 0
    try library.failures.check(
      functions.ov_port_get_element_type(port, &type), .damagedModel, subject: subject)
    var shape = ov_partial_shape_t()
    try library.failures.check(
      functions.ov_port_get_partial_shape(port, &shape), .damagedModel, subject: subject)
    defer { functions.ov_partial_shape_free(&shape) }
    self.name = name
    self.type = type
    self.subject = subject
    let isStatic = shape.rank.min == shape.rank.max && shape.rank.min >= 0
    dimensions =
      isStatic
      ? UnsafeBufferPointer(start: shape.dims, count: Int(shape.rank.min)).map {
        // −1 for "no limit" on either side.
        max(0, $0.min)...($0.max < max(0, $0.min) ? Int64.max : $0.max)
      } : nil
  }

  /// The length of an axis, where the network fixes it.
  func fixedLength(ofAxis axis: Int) -> Int? {
    guard let dimensions, dimensions.indices.contains(axis) else { return nil }
    let length = dimensions[axis]
    return length.lowerBound == length.upperBound ? Int(exactly: length.lowerBound) : nil
  }

  /// Makes sure that tensors of a type and shape fit.
  ///
  /// - Parameters:
  ///   - types: The element types that will do, with their names.
  ///   - shape: A length for each axis; nil for any.
  /// - Throws: ``EmbeddingsError`` with code `damagedModel`: manifest and network disagree.
  func require(types: [(ov_element_type_e, String)], shape: [Int?]) throws(EmbeddingsError) {
    guard types.contains(where: { $0.0 == type }) else {
      let names = types.map(\.1).joined(separator: " or ")
      throw EmbeddingsError(
        .damagedModel, subject: subject,
        reason: "the tensor \"\(name)\" is not \(names) (OpenVINO type \(type))")
    }
    guard let dimensions else { return }
    let fits =
      dimensions.count == shape.count
      && zip(dimensions, shape).allSatisfy { range, length in length.map { range.contains(Int64($0)) } ?? true
      }
    guard fits else {
      let wanted = shape.map { $0.map(String.init) ?? "?" }.joined(separator: ", ")
      throw EmbeddingsError(
        .damagedModel, subject: subject,
        reason: "the tensor \"\(name)\" is \(description) in the network, the manifest needs [\(wanted)]")
    }
  }

  /// The dimensions, `?` where they are open: `[?, 3, 224, 224]`.
  private var description: String {
    let lengths = (dimensions ?? []).map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "?" }
    return "[" + lengths.joined(separator: ", ") + "]"
  }
}
