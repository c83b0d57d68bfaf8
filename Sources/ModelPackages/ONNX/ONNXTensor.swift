/// An input or output of an ONNX network.
public struct ONNXTensor: Sendable, Hashable {
  /// The type of the elements, as numbered by `TensorProto.DataType` of ONNX.
  public struct ElementType: RawRepresentable, Sendable, Hashable {
    /// ONNX's number.
    public let rawValue: Int

    /// Wraps ONNX's number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// 32-bit floating point.
    public static let float32 = ElementType(rawValue: 1)
    /// 32-bit integers.
    public static let int32 = ElementType(rawValue: 6)
    /// 64-bit integers.
    public static let int64 = ElementType(rawValue: 7)
    /// 16-bit floating point.
    public static let float16 = ElementType(rawValue: 10)
  }

  /// The length of an axis.
  public enum Axis: Sendable, Hashable {
    /// Always this long.
    case fixed(Int)
    /// Any length; the name, such as `batch_size`, is empty where there is none.
    case symbolic(String)
  }

  /// The name.
  public let name: String
  /// The type of the elements; nil for what is not a tensor.
  public let elementType: ElementType?
  /// The axes, outermost first; nil when their number is unknown.
  public let shape: [Axis]?

  /// The number of axes; nil when unknown.
  public var rank: Int? { shape?.count }

  /// The length of an axis where the network fixes it, counted from the first, or from the last if negative.
  public func fixedLength(ofAxis axis: Int) -> Int? {
    guard let shape, case let index = axis < 0 ? shape.count + axis : axis, shape.indices.contains(index),
      case .fixed(let length) = shape[index]
    else { return nil }
    return length
  }
}

extension ONNXTensor.ElementType: CustomStringConvertible {
  /// ONNX's word for it.
  public var description: String {
    let words = [
      "no type", "Float32", "UInt8", "Int8", "UInt16", "Int16", "Int32", "Int64", "String", "Bool", "Float16",
      "Float64",
    ]
    if rawValue == 16 { return "bfloat16" }
    return words.indices.contains(rawValue) ? words[rawValue] : "type \(rawValue)"
  }
}

extension ONNXTensor: CustomStringConvertible {
  /// As in `pixel_values Float32 [batch, 3, 224, 224]`.
  public var description: String {
    let axes = shape.map { shape in
      let lengths = shape.map { axis in
        switch axis {
        case .fixed(let length): "\(length)"
        case .symbolic(let name): name.isEmpty ? "?" : name
        }
      }
      return " [\(lengths.joined(separator: ", "))]"
    }
    return "\(name) \(elementType.map(\.description) ?? "no tensor")\(axes ?? "")"
  }
}
