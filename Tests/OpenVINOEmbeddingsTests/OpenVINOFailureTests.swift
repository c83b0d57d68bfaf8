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

  @Test func reportsADimensionThatIsNotTheManifests() throws {
    let json = String(decoding: try Checkout.bytes("manifest.json"), as: UTF8.self)
      .replacingOccurrences(of: "\"dimension\": 512", with: "\"dimension\": 256")
    let embedder = try OpenVINOTextEmbedder(
      manifest: ModelManifest(decoding: [UInt8](json.utf8)), folder: Checkout.model,
      tokenizer: Checkout.tokenizer(), library: Checkout.library())
    let error = try #require(throws: EmbeddingsError.self) { try embedder.embed(texts: ["sea"]) }
    #expect(error.code == .damagedModel)
    #expect(error.reason == "the network returns 512 numbers, the manifest says 256")
  }
}
