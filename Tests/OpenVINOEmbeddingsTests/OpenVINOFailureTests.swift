import Embeddings
import Foundation
import OpenVINOEmbeddings
import Testing

struct OpenVINOLibraryTests {
  @Test func saysWhereItLookedAndWhatToDo() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOLibrary.load(searchPaths: ["/nowhere/first", "/nowhere/second"])
    }
    #expect(error.code == .libraryUnavailable)
    #expect(
      error.reason
        == "not found; looked in /nowhere/first, /nowhere/second; run Scripts/setup to install OpenVINO")
  }

  @Test func saysWhyAFileThatIsThereDoesNotLoad() throws {
    let folder = try TemporaryFolder()
    let missing = try #require(throws: EmbeddingsError.self) {
      try OpenVINOLibrary.load(searchPaths: [folder.url.path])
    }
    // The error's subject is the name of the file that is looked for.
    let file = folder.url.appendingPathComponent(missing.subject)
    try Data("not a library".utf8).write(to: file)
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOLibrary.load(searchPaths: [folder.url.path])
    }
    #expect(error.code == .libraryUnavailable)
    #expect(error.subject == file.path)
    #expect(error.reason.hasPrefix("does not load: "))
  }
}

@Suite(.enabled(if: Checkout.hasOpenVINO, "OpenVINO is not installed: run Scripts/setup"))
struct OpenVINOFailureTests {
  @Test func isLoadedOnce() throws {
    #expect(try Checkout.library() === Checkout.library())
    #expect(try Checkout.library().version.hasPrefix("2026."))
  }

  @Test(arguments: [0, 100, 8_000_000])
  func reportsADamagedNetworkInOneLine(length: Int) throws {
    let folder = try TemporaryFolder()
    let manifest = try Checkout.manifest()
    let file = folder.url.appendingPathComponent(manifest.image.file)
    try Data(Checkout.bytes(manifest.image.file).prefix(length)).write(to: file)
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOImageEmbedder(
        manifest: manifest, folder: folder.url.path, library: Checkout.library())
    }
    #expect(error.code == .damagedModel)
    #expect(error.subject == file.path)
    #expect(error.reason == "cut short, or not an ONNX network")
  }

  @Test func reportsAMissingNetwork() throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOImageEmbedder(
        manifest: Checkout.manifest(), folder: "/nowhere", library: Checkout.library())
    }
    #expect(error.code == .modelNotFound)
    #expect(error.description == "/nowhere/image.onnx: no such file, or not readable")
  }

  @Test func reportsANetworkThatLacksAManifestsTensor() throws {
    let json = String(decoding: try Checkout.bytes("manifest.json"), as: UTF8.self)
      .replacingOccurrences(of: "\"image_embeds\"", with: "\"vector\"")
    let manifest = try ModelManifest(decoding: [UInt8](json.utf8))
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOImageEmbedder(
        manifest: manifest, folder: Checkout.model, library: Checkout.library())
    }
    #expect(error.code == .damagedModel)
    #expect(error.reason == "the network has no tensor \"vector\"")
  }

  @Test(arguments: [
    Disagreement(
      "\"dimension\": 512", "\"dimension\": 256",
      "the tensor \"image_embeds\" is [?, 512] in the network, the manifest needs [?, 256]"),
    Disagreement(
      "\"size\": 260", "\"size\": 224",
      "the tensor \"pixel_values\" is [?, 3, 260, 260] in the network, the manifest needs [?, 3, 224, 224]"),
    Disagreement(
      "\"output\": \"image_embeds\"", "\"output\": \"image_embeds\", \"pooling\": \"mean\"",
      "the tensor \"image_embeds\" is [?, 512] in the network, the manifest needs [?, ?, 512]"),
  ])
  func reportsAnImageTowerUnlikeItsManifest(disagreement: Disagreement) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOImageEmbedder(
        manifest: disagreement.manifest, folder: Checkout.model, library: Checkout.library())
    }
    #expect(error.code == .damagedModel)
    #expect(error.reason == disagreement.reason)
  }

  @Test func reportsATextTowerOfAnotherElementType() throws {
    let disagreement = Disagreement(
      "\"types\": \"token_type_ids\"", "\"types\": \"token_type_ids\", \"elements\": \"int32\"",
      "the tensor \"input_ids\" is not Int32 (OpenVINO type 10)")
    let error = try #require(throws: EmbeddingsError.self) {
      try OpenVINOTextEmbedder(
        manifest: disagreement.manifest, folder: Checkout.model, tokenizer: Checkout.tokenizer(),
        library: Checkout.library())
    }
    #expect(error.code == .damagedModel)
    #expect(error.reason == disagreement.reason)
  }

  @Test(arguments: ["GPU.7", "AUTO:NOSUCH", "TOASTER", ""])
  func namesTheDevicesThatThereAre(device: String) throws {
    let error = try #require(throws: EmbeddingsError.self) {
      try Checkout.imageEmbedder(.init(device: device))
    }
    #expect(error.code == .libraryUnavailable)
    #expect(error.reason.hasPrefix("not on this machine; OpenVINO offers "))
    #expect(error.reason.contains("CPU"))
  }

  /// A change of the manifest after which it no longer describes the network.
  struct Disagreement: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let reason: String

    init(_ old: String, _ new: String, _ reason: String) {
      self.old = old
      self.new = new
      self.reason = reason
    }

    var testDescription: String { new }

    var manifest: ModelManifest {
      get throws {
        let json = String(decoding: try Checkout.bytes("manifest.json"), as: UTF8.self)
        try #require(json.contains(old))
        return try ModelManifest(decoding: [UInt8](json.replacingOccurrences(of: old, with: new).utf8))
      }
    }
  }
}
