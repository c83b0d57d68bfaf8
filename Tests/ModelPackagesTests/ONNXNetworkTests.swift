import Foundation
import Testing

@testable import ModelPackages

struct ONNXNetworkTests {
  private static func bytes(_ path: String, of fixture: String) throws -> [UInt8] {
    try #require(try MemoryFolder(fixture: fixture).content[path])
  }

  private static func combined() throws -> [UInt8] { try bytes("functions.onnx", of: "odd") }

  private static func read(_ bytes: [UInt8]) throws -> ONNXNetwork {
    try ONNXNetwork(reading: bytes.span, subject: "model.onnx")
  }

  @Test func listsInputsAndOutputs() throws {
    let network = try Self.read(Self.combined())
    #expect(
      network.inputs.map(\.description) == [
        "input_ids Int64 [text_batch, tokens]", "pixel_values Float32 [image_batch, 3, 8, 8]",
        "attention_mask Int64 [text_batch, tokens]",
      ])
    #expect(
      network.outputs.map(\.name) == ["logits_per_image", "logits_per_text", "text_embeds", "image_embeds"])
    #expect(network.externalFiles.isEmpty)
  }

  @Test func namesTheFilesOfExternalWeights() throws {
    let network = try Self.read(Self.bytes("vision_model.onnx", of: "siglip"))
    #expect(network.externalFiles == ["vision_model.onnx_data"])
  }

  @Test func cutsTheTowerForPictures() throws {
    let original = try Self.combined()
    let cut = try Self.read(original).cut(output: "image_embeds")
    let bytes = cut.bytes(from: original)
    let tower = try Self.read(bytes)
    #expect(tower.inputs.map(\.name) == ["pixel_values"] && tower.outputs.map(\.name) == ["image_embeds"])
    #expect(cut.inputs == tower.inputs && cut.output == tower.outputs.first)
    #expect(cut.segments.map(\.count).reduce(0, +) == bytes.count)
    // What the branches of the If take from outside is there; of the texts' tower nothing is.
    let text = String(decoding: bytes, as: UTF8.self)
    for kept in ["visual.weight", "visual.bias", "zero", "Double", "origin"] { #expect(text.contains(kept)) }
    for dropped in ["token.weight", "attention_mask", "logits_per"] { #expect(!text.contains(dropped)) }
  }

  @Test func cutsTheTowerForTexts() throws {
    let original = try Self.combined()
    let bytes = try Self.read(original).cut(output: "text_embeds").bytes(from: original)
    let tower = try Self.read(bytes)
    #expect(tower.inputs.map(\.name) == ["input_ids", "attention_mask"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("token.weight") && !text.contains("visual.weight"))
  }

  @Test func cuttingACutChangesNothing() throws {
    let original = try Self.combined()
    let once = try Self.read(original).cut(output: "image_embeds").bytes(from: original)
    #expect(try Self.read(once).cut(output: "image_embeds").bytes(from: once) == once)
  }

  @Test func refusesToCutAtWhatIsNoOutput() throws {
    let network = try Self.read(Self.combined())
    #expect(throws: ModelPackagesError.self) { try network.cut(output: "tokens") }
  }

  @Test func survivesBeingCutShortAnywhere() throws {
    let bytes = try Self.combined()
    for count in bytes.indices {
      let part = Array(bytes[..<count])
      guard let network = try? Self.read(part) else { continue }
      for output in network.outputs { _ = try? network.cut(output: output.name) }
    }
  }

  @Test(arguments: [UInt8(0), 0x7F, 0x80, 0xFF])
  func survivesAnyByteBeingAnother(value: UInt8) throws {
    let bytes = try Self.combined()
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] = value
      guard let network = try? Self.read(damaged) else { continue }
      for output in network.outputs { _ = try? network.cut(output: output.name) }
    }
  }

  @Test func refusesLengthsBeyondTheFile() throws {
    // Field 7, the graph, said to have 2^63 bytes.
    let error = #expect(throws: ModelPackagesError.self) {
      try Self.read([0x3A, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01])
    }
    #expect(error?.code == .damagedFile && error?.reason.contains("announced") == true)
  }

  @Test func refusesNumbersOfMoreThan64Bits() throws {
    let error = #expect(throws: ModelPackagesError.self) {
      try Self.read([0x08] + [UInt8](repeating: 0xFF, count: 12))
    }
    #expect(error?.reason.contains("64 bits") == true)
  }

  @Test func refusesGraphsNestedWithoutEnd() throws {
    // Each graph holds a node (1) with an attribute (5) with a graph (6).
    var graph: [UInt8] = []
    for _ in 0..<2000 {
      for field in [6, 5, 1] { graph = ProtobufReader.head(number: field, count: graph.count) + graph }
    }
    let model = ProtobufReader.head(number: 7, count: graph.count) + graph
    let error = #expect(throws: ModelPackagesError.self) { try Self.read(model) }
    #expect(error?.reason.contains("nested") == true)
  }

  @Test func refusesWhatIsNoNetwork() throws {
    #expect(throws: ModelPackagesError.self) { try Self.read([]) }
    #expect(throws: ModelPackagesError.self) { try Self.read(Array("a text".utf8)) }
  }
}
