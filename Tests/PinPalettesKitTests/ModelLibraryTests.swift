import Embeddings
import Foundation
import ModelPackages
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct ModelLibraryTests {
  @Test func addingAgainMendsADamagedModel() async throws {
    try await ModelLibrary.withEmpty { library in
      let model = try library.add(from: ModelLibrary.fixture("immich")).model
      try Data("cut".utf8).write(to: URL(fileURLWithPath: model.folder + "/text.onnx"))
      #expect(try library.verify("immich").map(\.subject) == [model.folder + "/text.onnx"])
      let again = try library.add(from: ModelLibrary.fixture("immich"), replacing: true)
      #expect(try !again.wasThere && library.verify("immich").isEmpty)
    }
  }

  @Test func theUsersModelComesBeforeTheProgramsOfTheSameName() async throws {
    try await ModelLibrary.withEmpty { library in
      #expect(try library.info("pinclip").isBuiltIn)
      #expect(throws: ModelPackagesError.self) {
        try library.add(from: ModelLibrary.fixture("immich"), name: "pinclip")
      }
      _ = try library.add(from: ModelLibrary.fixture("immich"), name: "pinclip", replacing: true)
      #expect(try !library.info("pinclip").isBuiltIn)
      let listed = library.list().compactMap { if case .done(let model) = $0 { model.folder } else { nil } }
      #expect(listed == [library.userFolder + "/pinclip"])
    }
  }

  @Test func listsAModelThatCannotBeReadAsAFailure() async throws {
    try await ModelLibrary.withEmpty { library in
      let model = try library.add(from: ModelLibrary.fixture("immich")).model
      try Data("{".utf8).write(to: URL(fileURLWithPath: model.folder + "/manifest.json"))
      let failures = library.list().compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
      #expect(failures.map(\.subject) == [model.folder + "/manifest.json"])
      #expect(library.list().count == 2)
    }
  }

  @Test func removesWhatWasAddedAndNothingElse() async throws {
    try await ModelLibrary.withEmpty { library in
      _ = try library.add(from: ModelLibrary.fixture("immich"))
      try library.remove("immich")
      #expect(try ModelLibrary.entries(of: library.userFolder).isEmpty)
      for name in ["immich", "pinclip", "../models", ".", ""] {
        #expect(throws: ModelPackagesError.self) { try library.remove(name) }
      }
      #expect(try library.info("pinclip").isBuiltIn)
    }
  }

  @Test(arguments: [
    (["PINPALETTES_MODELS": "/m", "XDG_DATA_HOME": "/x"], "/m"),
    (["XDG_DATA_HOME": "/x"], "/x/pinpalettes/models"),
  ])
  func findsTheUsersFolder(environment: [String: String], folder: String) {
    #if os(Linux)
      #expect(ModelLibrary.defaultUserFolder(environment: environment) == folder)
    #endif
  }

  @Test func ignoresARelativeDataFolder() {
    let folder = ModelLibrary.defaultUserFolder(environment: ["XDG_DATA_HOME": "x"])
    #expect(folder == ModelLibrary.defaultUserFolder(environment: [:]))
    #expect(folder.hasSuffix("/pinpalettes/models"))
  }
}
