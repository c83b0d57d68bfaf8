/// What an ONNX file says of its network: inputs, outputs and the files that its weights are in.
public struct ONNXNetwork {
  /// The inputs, in order.
  public let inputs: [ONNXTensor]
  /// The outputs, in order.
  public let outputs: [ONNXTensor]
  /// Files that hold weights, relative to the folder of the network, in order of name.
  public let externalFiles: [String]

  let graph: ONNXGraph
  /// The fields of the model around the graph, which stands between them.
  let fieldsBefore: [Range<Int>]
  let fieldsAfter: [Range<Int>]
  let subject: String

  /// Reads the structure of a network; its weights are passed over.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - subject: The path to put into errors.
  /// - Throws: ``ModelPackagesError`` with code `damagedFile`.
  public init(reading bytes: Span<UInt8>, subject: String) throws(ModelPackagesError) {
    var before: [Range<Int>] = []
    var after: [Range<Int>] = []
    var graph: ONNXGraph?
    do throws(ProtobufReader.Damage) {
      var reader = ProtobufReader(0..<bytes.count)
      var graphReader = ONNXGraphReader()
      while let field = try reader.next(in: bytes) {
        if field.number == Self.graphField, let content = field.content {
          guard graph == nil else {
            throw ProtobufReader.Damage(offset: field.range.lowerBound, reason: "there is a second graph")
          }
          graph = try graphReader.graph(at: content, in: bytes)
        } else if field.number != Self.trainingField {
          guard before.count + after.count < 1_000_000 else {
            throw ProtobufReader.Damage(offset: field.range.lowerBound, reason: "too many fields")
          }
          if graph == nil { before.append(field.range) } else { after.append(field.range) }
        }
      }
    } catch {
      throw ModelPackagesError(
        .damagedFile, subject: subject,
        reason: "is not an ONNX network, or cut short: at byte \(error.offset), \(error.reason)")
    }
    guard let graph, !graph.outputs.isEmpty else {
      throw ModelPackagesError(
        .damagedFile, subject: subject, reason: "is not an ONNX network: it has no graph with an output")
    }
    self.graph = graph
    self.subject = subject
    inputs = graph.inputs
    outputs = graph.outputs
    externalFiles = graph.externalFiles
    fieldsBefore = before
    fieldsAfter = after
  }

  static let graphField = 7
  /// What only training needs, and what a part of the network could not satisfy.
  private static let trainingField = 20
}
