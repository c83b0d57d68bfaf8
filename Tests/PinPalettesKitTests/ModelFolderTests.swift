import Embeddings
import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct ModelFolderTests {
  @Test func opensAModelByName() throws {
    let folder = try ModelFolder(named: "pinclip", in: [Checkout.installation.models])
    #expect(folder.manifest.identity == ModelIdentity(name: "pinclip", revision: "1"))
  }

  @Test func opensAModelByPath() throws {
    let folder = try ModelFolder(named: Checkout.root + "/Models/pinclip", in: ["/nowhere"])
    #expect(folder.manifest.dimension == 512)
  }

  @Test func looksThroughItsFoldersInOrder() async throws {
    try await withTemporaryFolder { folder in
      try Checkout.copyModel(to: folder.appendingPathComponent("pinclip").path)
      let models = [folder.path + "/nowhere", folder.path, Checkout.installation.models]
      #expect(try ModelFolder(named: "pinclip", in: models).path == folder.path + "/pinclip")
      let others = [Checkout.installation.models, folder.path]
      #expect(try ModelFolder(named: "pinclip", in: others).path == others[0] + "/pinclip")
    }
  }

  @Test func saysWhichModelsThereAre() {
    let error = #expect(throws: EmbeddingsError.self) {
      try ModelFolder(named: "pinklip", in: [Checkout.installation.models])
    }
    #expect(error?.code == .modelNotFound)
    #expect(error?.reason.contains("pinclip") == true)
  }

  @Test(arguments: ["image.onnx", "text.onnx", "tokenizer.json"])
  func refusesAFileThatIsNotTheManifests(name: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("damaged").path
      try Checkout.copyModel(to: path)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path + "/" + name))
      let model = try ModelFolder(named: path, in: ["/nowhere"])
      let towers = (image: model.manifest.image, text: try #require(model.manifest.text))
      let sums = [
        "image.onnx": towers.image.sha256, "text.onnx": towers.text.sha256,
        "tokenizer.json": towers.text.tokenizer.sha256,
      ]
      let sum = try #require(sums[name])
      let error = #expect(throws: EmbeddingsError.self) { try model.verify(name, sha256: sum) }
      #expect(error?.code == .damagedModel)
      #expect(error?.subject == path + "/" + name)
    }
  }

  @Test func refusesToIndexWithADamagedModel() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      let path = library.folder.appendingPathComponent("damaged").path
      try Checkout.copyModel(to: path)
      try Data("cut".utf8).write(to: URL(fileURLWithPath: path + "/image.onnx"))
      let error = await #expect(throws: EmbeddingsError.self) {
        try await library.studio { $0.model = path }.index([library.pictures.path])
      }
      #expect(error?.code == .damagedModel)
    }
  }
}
