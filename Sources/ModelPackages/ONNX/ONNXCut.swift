/// The part of a network that one of its outputs depends on, as a network of its own.
///
/// A combined CLIP network computes both towers whatever is asked of it; cut in two, a picture costs
/// the picture's tower alone.
public struct ONNXCut: Sendable, Hashable {
  /// A piece of the new file.
  public enum Segment: Sendable, Hashable {
    /// These bytes of the original.
    case original(Range<Int>)
    /// New bytes.
    case bytes([UInt8])

    /// How many bytes the piece has.
    public var count: Int {
      switch self {
      case .original(let range): range.count
      case .bytes(let bytes): bytes.count
      }
    }
  }

  /// The new file, front to back.
  public let segments: [Segment]
  /// The inputs that the output depends on, in order.
  public let inputs: [ONNXTensor]
  /// The output.
  public let output: ONNXTensor
  /// Files that hold weights, relative to the folder of the network, in order of name.
  public let externalFiles: [String]
}

extension ONNXNetwork {
  /// Cuts out what an output depends on; order, names and everything around the graph stay.
  ///
  /// - Throws: ``ModelPackagesError`` with code `damagedFile` when there is no such output or nothing makes it.
  public func cut(output name: String) throws(ModelPackagesError) -> ONNXCut {
    guard let output = outputs.first(where: { $0.name == name }) else {
      throw ModelPackagesError(.damagedFile, subject: subject, reason: "has no output \"\(name)\"")
    }
    let needed = dependencies(of: name)
    let kept = graph.parts.filter { $0.isKept(for: needed, output: name) }
    let isMade = kept.contains { part in
      switch part.kind {
      case .node(_, let outputs): outputs.contains(name)
      case .initializer(let made): made == name
      case .input, .output, .remark, .other: false
      }
    }
    guard isMade else {
      throw ModelPackagesError(
        .damagedFile, subject: subject, reason: "nothing in the network makes its output \"\(name)\"")
    }
    let graphCount = kept.map(\.range.count).reduce(0, +)
    let head = ProtobufReader.head(number: Self.graphField, count: graphCount)
    let part = ONNXGraph(parts: kept)
    return ONNXCut(
      segments: Self.merged(fieldsBefore) + [.bytes(head)] + Self.merged(kept.map(\.range) + fieldsAfter),
      inputs: part.inputs, output: output, externalFiles: part.externalFiles)
  }

  /// Every name from which `output` is reached, itself included.
  private func dependencies(of output: String) -> Set<String> {
    var makers: [String: [Int]] = [:]
    for (index, part) in graph.parts.enumerated() {
      guard case .node(_, let outputs) = part.kind else { continue }
      for name in outputs { makers[name, default: []].append(index) }
    }
    var needed: Set = [output]
    var visited: Set<Int> = []
    var pending = [output]
    while let name = pending.popLast() {
      for index in makers[name] ?? [] where visited.insert(index).inserted {
        guard case .node(let inputs, let outputs) = graph.parts[index].kind else { continue }
        // What a node makes beside the wanted needs no maker of its own.
        needed.formUnion(outputs)
        for input in inputs where needed.insert(input).inserted { pending.append(input) }
      }
    }
    return needed
  }

  /// Neighboring ranges as one, so that the file is copied in long pieces.
  private static func merged(_ ranges: [Range<Int>]) -> [ONNXCut.Segment] {
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, last.upperBound == range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<range.upperBound
      } else {
        merged.append(range)
      }
    }
    return merged.map { .original($0) }
  }
}

extension ONNXGraph.Part {
  fileprivate func isKept(for needed: Set<String>, output: String) -> Bool {
    switch kind {
    case .node(_, let outputs): outputs.contains(where: needed.contains)
    case .initializer(let name), .remark(let name): needed.contains(name)
    case .input(let tensor): needed.contains(tensor.name)
    case .output(let tensor): tensor.name == output
    case .other: true
    }
  }
}
