extension ONNXGraphReader {
  /// The name of the `TensorProto` at `range`; the files of its data are added to `externalFiles`.
  func tensor(
    at range: Range<Int>, in bytes: Span<UInt8>, externalFiles: inout [String]
  ) throws(ProtobufReader.Damage) -> String {
    var name = ""
    var reader = ProtobufReader(range)
    while let field = try reader.next(in: bytes) {
      guard let content = field.content else { continue }
      switch field.number {
      case 8: name = try text(at: content, in: bytes)
      case 13 where try string(1, of: content, in: bytes) == "location":
        let file = try string(2, of: content, in: bytes)
        if externalFiles.last != file { externalFiles.append(file) }
      default: break
      }
    }
    return name
  }

  /// The `ValueInfoProto` at `range`.
  func valueInfo(at range: Range<Int>, in bytes: Span<UInt8>) throws(ProtobufReader.Damage) -> ONNXTensor {
    let name = try string(1, of: range, in: bytes)
    guard let type = try message(2, of: range, in: bytes), let tensor = try message(1, of: type, in: bytes)
    else { return ONNXTensor(name: name, elementType: nil, shape: nil) }
    var elementType: ONNXTensor.ElementType?
    var shape: [ONNXTensor.Axis]?
    var reader = ProtobufReader(tensor)
    while let field = try reader.next(in: bytes) {
      switch (field.number, field.value) {
      case (1, .varint(let number)):
        elementType = ONNXTensor.ElementType(rawValue: Int(Int32(truncatingIfNeeded: number)))
      case (2, .bytes(let content)): shape = try axes(at: content, in: bytes)
      default: break
      }
    }
    return ONNXTensor(name: name, elementType: elementType, shape: shape)
  }

  private func axes(
    at range: Range<Int>, in bytes: Span<UInt8>
  ) throws(ProtobufReader.Damage) -> [ONNXTensor.Axis] {
    var axes: [ONNXTensor.Axis] = []
    var reader = ProtobufReader(range)
    while let field = try reader.next(in: bytes) {
      guard field.number == 1, let content = field.content else { continue }
      guard axes.count < 64 else {
        throw ProtobufReader.Damage(offset: content.lowerBound, reason: "a tensor has more than 64 axes")
      }
      axes.append(try axis(at: content, in: bytes))
    }
    return axes
  }

  private func axis(
    at range: Range<Int>, in bytes: Span<UInt8>
  ) throws(ProtobufReader.Damage) -> ONNXTensor.Axis {
    var axis = ONNXTensor.Axis.symbolic("")
    var reader = ProtobufReader(range)
    while let field = try reader.next(in: bytes) {
      switch (field.number, field.value) {
      case (1, .varint(let length)):
        // Some exporters write 0 or -1 for an axis of any length.
        let length = Int(truncatingIfNeeded: length)
        axis = length > 0 ? .fixed(length) : .symbolic("")
      case (2, .bytes(let content)): axis = .symbolic(try text(at: content, in: bytes))
      default: break
      }
    }
    return axis
  }

  /// The last string of a field of the message at `range`, empty when there is none.
  func string(
    _ number: Int, of range: Range<Int>, in bytes: Span<UInt8>
  ) throws(ProtobufReader.Damage) -> String {
    guard let content = try message(number, of: range, in: bytes) else { return "" }
    return try text(at: content, in: bytes)
  }

  /// The last content of a field of the message at `range`.
  private func message(
    _ number: Int, of range: Range<Int>, in bytes: Span<UInt8>
  ) throws(ProtobufReader.Damage) -> Range<Int>? {
    var found: Range<Int>?
    var reader = ProtobufReader(range)
    while let field = try reader.next(in: bytes) {
      if field.number == number, let content = field.content { found = content }
    }
    return found
  }

  /// The name at `range`.
  func text(at range: Range<Int>, in bytes: Span<UInt8>) throws(ProtobufReader.Damage) -> String {
    guard range.count <= Self.maxNameLength else {
      throw ProtobufReader.Damage(
        offset: range.lowerBound, reason: "a name of \(range.count) bytes, more than \(Self.maxNameLength)")
    }
    var name: [UInt8] = []
    name.reserveCapacity(range.count)
    for offset in range { name.append(bytes[offset]) }
    return String(decoding: name, as: UTF8.self)
  }
}
