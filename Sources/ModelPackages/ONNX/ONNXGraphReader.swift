/// Reads the structure of an ONNX graph and of the graphs inside its nodes; weights are passed over.
///
/// Field numbers are those of `onnx.proto` (ONNX 1.18, IR version 11),
/// <https://github.com/onnx/onnx/blob/main/onnx/onnx.proto>.
struct ONNXGraphReader {
  /// If, Loop and Scan nest; real networks go two or three deep.
  static let maxDepth = 16
  /// A name or path of more bytes is not one.
  static let maxNameLength = 16_384
  /// The largest networks have some ten thousand names; each costs memory that a small file must not ask for.
  static let maxNames = 1_000_000

  private var names = 0

  /// Reads the `GraphProto` at `range`.
  mutating func graph(
    at range: Range<Int>, in bytes: Span<UInt8>, depth: Int = 0
  ) throws(ProtobufReader.Damage) -> ONNXGraph {
    guard depth < Self.maxDepth else {
      throw ProtobufReader.Damage(
        offset: range.lowerBound, reason: "graphs are nested more than \(Self.maxDepth) deep")
    }
    var graph = ONNXGraph()
    var reader = ProtobufReader(range)
    while let field = try reader.next(in: bytes) {
      graph.parts.append(try part(field, in: bytes, depth: depth))
    }
    return graph
  }

  private mutating func part(
    _ field: ProtobufReader.Field, in bytes: Span<UInt8>, depth: Int
  ) throws(ProtobufReader.Damage) -> ONNXGraph.Part {
    guard let content = field.content else { return try counted(.other, field.range) }
    switch field.number {
    case 1: return try node(at: content, field: field.range, in: bytes, depth: depth)
    case 5:
      var files: [String] = []
      let name = try tensor(at: content, in: bytes, externalFiles: &files)
      return try counted(.initializer(name), field.range, files)
    case 11: return try counted(.input(valueInfo(at: content, in: bytes)), field.range)
    case 12: return try counted(.output(valueInfo(at: content, in: bytes)), field.range)
    case 13, 14: return try counted(.remark(string(1, of: content, in: bytes)), field.range)
    case 15:
      // A sparse tensor bears the name of its values.
      var files: [String] = []
      var name = ""
      var reader = ProtobufReader(content)
      while let part = try reader.next(in: bytes) {
        guard let inner = part.content, part.number <= 2 else { continue }
        let found = try tensor(at: inner, in: bytes, externalFiles: &files)
        if part.number == 1 { name = found }
      }
      return try counted(.initializer(name), field.range, Set(files).sorted())
    default: return try counted(.other, field.range)
    }
  }

  private mutating func counted(
    _ kind: ONNXGraph.Part.Kind, _ range: Range<Int>, _ files: [String] = []
  ) throws(ProtobufReader.Damage) -> ONNXGraph.Part {
    try count(at: range.lowerBound)
    return ONNXGraph.Part(kind: kind, range: range, externalFiles: files)
  }

  private mutating func count(at offset: Int) throws(ProtobufReader.Damage) {
    names += 1
    guard names <= Self.maxNames else {
      throw ProtobufReader.Damage(offset: offset, reason: "the graph has more than \(Self.maxNames) names")
    }
  }

  private mutating func node(
    at range: Range<Int>, field: Range<Int>, in bytes: Span<UInt8>, depth: Int
  ) throws(ProtobufReader.Damage) -> ONNXGraph.Part {
    var inputs: [String] = []
    var outputs: [String] = []
    var files: [String] = []
    var reader = ProtobufReader(range)
    while let part = try reader.next(in: bytes) {
      guard let content = part.content else { continue }
      switch part.number {
      case 1, 2:
        try count(at: content.lowerBound)
        let name = try text(at: content, in: bytes)
        // An optional input that is left out has an empty name.
        guard !name.isEmpty else { continue }
        if part.number == 1 { inputs.append(name) } else { outputs.append(name) }
      case 5: try attribute(at: content, in: bytes, depth: depth, inputs: &inputs, externalFiles: &files)
      default: break
      }
    }
    return try counted(
      .node(inputs: inputs, outputs: outputs), field, files.isEmpty ? [] : Set(files).sorted())
  }

  private mutating func attribute(
    at range: Range<Int>, in bytes: Span<UInt8>, depth: Int, inputs: inout [String],
    externalFiles: inout [String]
  ) throws(ProtobufReader.Damage) {
    var reader = ProtobufReader(range)
    while let part = try reader.next(in: bytes) {
      guard let content = part.content else { continue }
      switch part.number {
      case 5, 10: _ = try tensor(at: content, in: bytes, externalFiles: &externalFiles)
      case 6, 11:
        let inner = try graph(at: content, in: bytes, depth: depth + 1)
        inputs += inner.captured
        externalFiles += inner.externalFiles
      default: break
      }
    }
  }
}
