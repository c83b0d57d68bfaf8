/// A graph of an ONNX network: its parts in the order of the file, each with its place.
struct ONNXGraph {
  /// One field of the graph.
  struct Part {
    enum Kind {
      /// An operation; what its subgraphs take from outside counts as input.
      case node(inputs: [String], outputs: [String])
      /// A constant, such as a weight.
      case initializer(String)
      case input(ONNXTensor)
      case output(ONNXTensor)
      /// What is said about a tensor inside: its type, or how it was quantized.
      case remark(String)
      /// Anything else, such as the graph's name.
      case other
    }

    let kind: Kind
    /// The field, tag and length included.
    let range: Range<Int>
    /// Files outside the network that hold data of this part, in order of name.
    var externalFiles: [String] = []
  }

  var parts: [Part] = []

  /// The inputs that somebody has to supply; old networks list their weights as inputs too.
  var inputs: [ONNXTensor] {
    let constants = Set(initializers)
    return parts.compactMap { part in
      guard case .input(let tensor) = part.kind, !constants.contains(tensor.name) else { return nil }
      return tensor
    }
  }

  var outputs: [ONNXTensor] {
    parts.compactMap { part in
      guard case .output(let tensor) = part.kind else { return nil }
      return tensor
    }
  }

  /// Files outside the network, in order of name.
  var externalFiles: [String] { Set(parts.flatMap(\.externalFiles)).sorted() }

  /// The names that this graph takes from the one around it, in order.
  var captured: [String] {
    var used: Set<String> = []
    var made = Set(initializers)
    for part in parts {
      switch part.kind {
      case .node(let inputs, let outputs):
        used.formUnion(inputs)
        made.formUnion(outputs)
      case .input(let tensor): made.insert(tensor.name)
      case .output(let tensor): used.insert(tensor.name)
      case .initializer, .remark, .other: break
      }
    }
    return used.subtracting(made).sorted()
  }

  private var initializers: [String] {
    parts.compactMap { part in
      guard case .initializer(let name) = part.kind else { return nil }
      return name
    }
  }
}
