import ModelPackages
import Testing

struct HubReferenceTests {
  @Test func readsARepository() throws {
    let reference = try HubReference("Xenova/clip-vit-base-patch32")
    #expect(reference.repository == "Xenova/clip-vit-base-patch32")
    #expect(reference.folder == nil)
    #expect(reference.revision == "main")
  }

  @Test func readsFolderAndRevision() throws {
    let reference = try HubReference("plhery/mobileclip2-onnx/onnx/s2@refs/pr/1")
    #expect(reference.folder == "onnx/s2")
    #expect(reference.revision == "refs/pr/1")
    #expect(reference.pinned(to: "abc") == "plhery/mobileclip2-onnx/onnx/s2@abc")
  }

  @Test func prefersTheRevisionGivenBeside() throws {
    #expect(try HubReference("a/b@v1", revision: "v2").revision == "v2")
  }

  @Test(arguments: [
    "", "clip", "a/", "/b", "a//b", "../b", "a/..", "a b/c", "a/b/../c", "a/b/", "a/b@", "a/b@../x", "a/b?x",
    "-a/b",
    "a/b@v 1\n",
  ])
  func refusesWhatIsNoName(text: String) {
    let error = #expect(throws: ModelPackagesError.self) { try HubReference(text) }
    #expect(error?.code == .notFound)
  }

  @Test func everyKnownModelHasAName() throws {
    #expect(Set(KnownModel.all.map(\.name)).count == KnownModel.all.count)
    for model in KnownModel.all {
      _ = try HubReference(model.reference)
      #expect(KnownModel(named: model.name.uppercased()) == model)
      #expect(!model.name.contains("/"))
    }
  }
}
