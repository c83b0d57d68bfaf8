import Embeddings
import Foundation
import ModelPackages
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct ModelLibraryAddingTests {
  @Test(arguments: ["immich", "hugging-face", "siglip", "combined"])
  func addsAModelThatIsWhole(layout: String) async throws {
    try await ModelLibrary.withEmpty { library in
      let added = try library.add(from: ModelLibrary.fixture(layout), source: "a test")
      #expect(!added.wasThere && added.textProblem == nil)
      #expect(added.model.name == layout && added.model.source == "a test" && !added.model.isBuiltIn)
      #expect(added.model.dimension == 4 && added.model.towers == ["image", "text"])
      #expect(added.model.revision.count == 12)
      #expect(try library.verify(layout).isEmpty)
      #expect(try ModelLibrary.entries(of: library.userFolder) == [layout])
    }
  }

  @Test func leavesTheSourceAsItIs() async throws {
    try await ModelLibrary.withEmpty { library in
      let source = library.userFolder + "-source"
      try FileManager.default.copyItem(atPath: ModelLibrary.fixture("combined"), toPath: source)
      let before = try FileManager.default.subpathsOfDirectory(atPath: source).sorted()
      _ = try library.add(from: source)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: source).sorted() == before)
    }
  }

  @Test func addsForPicturesOnlyWhereTextsCannotBeRun() async throws {
    try await ModelLibrary.withEmpty { library in
      let added = try library.add(from: ModelLibrary.fixture("unigram"))
      #expect(added.model.towers == ["image"] && added.textProblem?.reason.contains("Unigram") == true)
    }
  }

  @Test func addsForPicturesOnlyWhereTheTokenizerTurnsOutNotToRun() async throws {
    try await ModelLibrary.withEmpty { library in
      let source = library.userFolder + "-source"
      try FileManager.default.copyItem(atPath: ModelLibrary.fixture("hugging-face"), toPath: source)
      let file = URL(fileURLWithPath: source + "/tokenizer.json")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "ByteLevel", with: "Whitespace").write(
        to: file, atomically: true, encoding: .utf8)
      let added = try library.add(from: source, name: "pictures")
      #expect(added.model.towers == ["image"] && added.textProblem?.subject == "tokenizer.json")
      #expect(try ModelLibrary.entries(of: added.model.folder) == ["image.onnx", "manifest.json"])
      #expect(try library.verify("pictures").isEmpty)
    }
  }

  @Test func passesOverHiddenFilesAndFollowsALinkToTheFolder() async throws {
    try await ModelLibrary.withEmpty { library in
      let source = library.userFolder + "-source"
      try FileManager.default.copyItem(atPath: ModelLibrary.fixture("immich"), toPath: source)
      try FileManager.default.createDirectory(
        atPath: source + "/.git/visual", withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: source + "/.git/visual/model.onnx"))
      try Data("x".utf8).write(to: URL(fileURLWithPath: source + "/.hidden"))
      let link = library.userFolder + "-link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: source)
      let files = try ModelFiles(folder: link)
      #expect(files.files.map(\.path).allSatisfy { !$0.hasPrefix(".") })
      #expect(files.files.map(\.path).contains("visual/model.onnx"))
      #expect(try library.add(from: link).model.name == "models-link")
    }
  }

  @Test func theSameFilesGiveTheSameRevisionUnderAnyName() async throws {
    try await ModelLibrary.withEmpty { library in
      let first = try library.add(from: ModelLibrary.fixture("combined"), name: "first").model
      let second = try library.add(
        from: ModelLibrary.fixture("combined"), name: "second", source: "elsewhere"
      ).model
      #expect(first.revision == second.revision)
    }
  }

  @Test func aVariantIsAnotherRevision() async throws {
    try await ModelLibrary.withEmpty { library in
      let full = try library.add(from: ModelLibrary.fixture("hugging-face")).model
      let quantized = try library.add(
        from: ModelLibrary.fixture("hugging-face"), name: "q", variant: "quantized"
      )
      .model
      #expect(full.revision != quantized.revision)
    }
  }

  @Test func addingTwiceChangesNothing() async throws {
    try await ModelLibrary.withEmpty { library in
      let first = try library.add(from: ModelLibrary.fixture("immich"))
      let second = try library.add(from: ModelLibrary.fixture("immich"))
      #expect(second.wasThere && second.model == first.model)
      #expect(try ModelLibrary.entries(of: library.userFolder) == ["immich"])
    }
  }

  @Test func keepsAnotherModelOfTheNameUnlessTold() async throws {
    try await ModelLibrary.withEmpty { library in
      let first = try library.add(from: ModelLibrary.fixture("immich"), name: "mine").model
      let error = #expect(throws: ModelPackagesError.self) {
        try library.add(from: ModelLibrary.fixture("siglip"), name: "mine")
      }
      #expect(error?.code == .unwritable && error?.subject == "mine")
      #expect(try library.info("mine") == first)
      let other = try library.add(from: ModelLibrary.fixture("siglip"), name: "mine", replacing: true).model
      #expect(try other.revision != first.revision && library.info("mine") == other)
      #expect(try ModelLibrary.entries(of: library.userFolder) == ["mine"])
    }
  }

  @Test func addsNothingThatItsPreparationRefuses() async throws {
    try await ModelLibrary.withEmpty { library in
      let failure = Failure(subject: "a", reason: "b")
      #expect(throws: failure) {
        try library.add(from: ModelLibrary.fixture("immich")) { _ in throw failure }
      }
      let entries = try ModelLibrary.entries(of: library.userFolder)
      #expect(entries.isEmpty)
    }
  }

  @Test func aPreparationSeesTheFinishedFolderAndMayAddToIt() async throws {
    try await ModelLibrary.withEmpty { library in
      let added = try library.add(from: ModelLibrary.fixture("immich")) { folder in
        #expect(folder.manifest.name == "immich")
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/extra"))
        return "a note"
      }
      #expect(added.note == "a note")
      #expect(FileManager.default.fileExists(atPath: added.model.folder + "/extra"))
    }
  }

  @Test func saysThatAFolderIsNotThere() async throws {
    try await ModelLibrary.withEmpty { library in
      let error = #expect(throws: ModelPackagesError.self) { try library.add(from: "/nowhere/at/all") }
      #expect(error?.code == .notFound)
    }
  }

  @Test func namesASnapshotOfHuggingFacesCacheAfterItsRepository() async throws {
    try await ModelLibrary.withEmpty { library in
      let cache = library.userFolder + "-cache/models--openai--clip-vit-base-patch32"
      try FileManager.default.createDirectory(
        atPath: cache + "/snapshots", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: ModelLibrary.fixture("hugging-face"), toPath: cache + "/snapshots/0123abcd")
      // In the cache, files are links to blobs.
      let tokenizer = cache + "/snapshots/0123abcd/tokenizer.json"
      try FileManager.default.moveItem(atPath: tokenizer, toPath: cache + "/blob")
      try FileManager.default.createSymbolicLink(atPath: tokenizer, withDestinationPath: "../../blob")
      let added = try library.add(from: cache + "/snapshots/0123abcd")
      #expect(added.model.name == "clip-vit-base-patch32" && added.model.towers == ["image", "text"])
    }
  }

  @Test func picturesAreEmbeddedWithTheTowerThatWasCutOut() async throws {
    try await ModelLibrary.withEmpty { library in
      let model = try library.add(from: ModelLibrary.fixture("combined")).model
      try await TestLibrary.with { pictures in
        let path = try pictures.add("a.png", seed: 1)
        let studio = pictures.studio { $0.model = model.folder }
        var embeddings: [Embedding] = []
        for await outcome in try await studio.embeddings(of: [path]) {
          if case .done(let report) = outcome { embeddings.append(report.embedding) }
        }
        #expect(embeddings.map(\.dimension) == [4])
      }
    }
  }
}
