import Catalog
import ColorScience
import Embeddings
import Evaluations
import Foundation
import Imaging
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct EvaluationTests {
  static let classes = [
    "dogs": ["golden-retriever.jpg", "dachshund.jpg"], "flowers": ["sunflower.jpg", "dahlia.jpg"],
  ]

  /// A library of two dogs and two flowers, a subfolder each.
  private func withClasses(_ body: (TestLibrary) async throws -> Void) async throws {
    try await TestLibrary.with { library in
      for (name, pictures) in Self.classes {
        for picture in pictures {
          let bytes = try Data(contentsOf: URL(fileURLWithPath: Checkout.root + "/data/samples/" + picture))
          try library.add("\(name)/\(picture)", bytes: Array(bytes))
        }
      }
      try await body(library)
    }
  }

  private func request(_ library: TestLibrary) -> EvaluationRequest {
    var request = EvaluationRequest(truth: .labels(folder: library.pictures.path))
    request.resamples = 100
    request.limit = 2
    return request
  }

  private func captions(_ library: TestLibrary, _ text: String, in folder: Bool = true) throws
    -> EvaluationRequest
  {
    let file = library.folder.appendingPathComponent("captions.tsv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    var request = EvaluationRequest(
      truth: .captions(file: file, folder: folder ? library.pictures.path : nil))
    request.resamples = 100
    return request
  }

  @Test func picturesFindTheOthersOfTheirClass() async throws {
    try await withClasses { library in
      let report = try await library.studio().evaluate(request(library))
      #expect(report.truth == .labels(classes: 2))
      #expect(report.pictures == 4 && report.queries == 4)
      #expect(report.failures == [] && report.notes == [])
      let looks = try #require(report.systems.first { $0.kind == .looks })
      // Each finds the one other of its class first or, once, second.
      let precision = try #require(looks.measures[.averagePrecision]?.mean)
      #expect(precision >= 0.75)
      #expect(looks.measures[.precision(at: 2)]?.mean == 0.5)
      // One right answer among three in random order: (1 + 1/2 + 1/3)/3.
      let random = try #require(report.systems.first { $0.kind == .random }?.measures[.averagePrecision])
      #expect(abs(random.mean - (1 + 0.5 + 1.0 / 3) / 3) < 1e-12)
      #expect(report.systems.map(\.kind) == [.random, .looks, .standard, .chosen])
      #expect(report.palettes.map(\.kind) == [.random, .palette, .histogram, .looks])
      #expect(report.palettes[0].measures[.recall(at: 1)]?.mean == 0.25)
    }
  }

  @Test func theSweepsBeginWithLooksAlone() async throws {
    try await withClasses { library in
      let report = try await library.studio().evaluate(request(library))
      #expect(report.weights.points.map(\.value) == (0...20).map { Double($0) / 20 })
      #expect(report.variety.points.map(\.value) == (0...10).map { 1 - Double($0) / 20 })
      let chosen = try #require(report.weights.chosen)
      #expect(report.weights.points.contains(chosen))
      let changes = report.weights.points.prefix { $0.value <= chosen.value }.compactMap(\.change?.mean)
      #expect(changes.allSatisfy { $0 >= -Sweep.tolerance - 1e-9 })
      #expect(report.variety.points[0].measures == chosen.measures)
    }
  }

  @Test func theSameRequestGivesTheSameReport() async throws {
    try await withClasses { library in
      let first = try await library.studio().evaluate(request(library))
      let second = try await library.studio { $0.workers = 1 }.evaluate(request(library))
      #expect(first == second)
      var other = request(library)
      other.seed = 2
      let third = try await library.studio().evaluate(other)
      #expect(third.bootstrap.seed == 2)
      #expect(
        third.weights.points.map { $0.measures[.averagePrecision]?.mean }
          == first.weights.points.map { $0.measures[.averagePrecision]?.mean })
    }
  }

  @Test func leavesNoCatalogUnlessAskedTo() async throws {
    try await withClasses { library in
      var request = request(library)
      _ = try await library.studio().evaluate(request)
      #expect(!FileManager.default.fileExists(atPath: library.catalog))
      request.keepsCatalog = true
      _ = try await library.studio().evaluate(request)
      #expect(FileManager.default.fileExists(atPath: library.catalog))
    }
  }

  @Test func aClassOfOnePictureAsksNothingAndIsNoted() async throws {
    try await withClasses { library in
      try library.add("lone/a.png", seed: 1)
      try library.add("loose.png", seed: 2)
      let report = try await library.studio().evaluate(request(library))
      #expect(report.pictures == 5 && report.queries == 4)
      #expect(report.notes.count == 2)
      #expect(report.notes.contains { $0.hasPrefix("lone: has one picture") })
      #expect(report.notes.contains { $0.hasPrefix("1 of 6 pictures lie in no subfolder") })
    }
  }

  @Test func aDamagedPictureIsAFailureAndTheOthersAreEvaluated() async throws {
    try await withClasses { library in
      let bad = try library.add("dogs/bad.jpg", bytes: Array("words".utf8))
      let report = try await library.studio().evaluate(request(library))
      #expect(report.pictures == 4)
      #expect(report.failures.map(\.subject) == [bad])
    }
  }

  @Test func aFolderWithoutClassesIsAnError() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      try library.add("b.png", seed: 2)
      let flat = await #expect(throws: Failure.self) {
        try await library.studio().evaluate(request(library))
      }
      #expect(flat?.reason.contains("no subfolders") == true)
      let missing = EvaluationRequest(truth: .labels(folder: library.path("none")))
      let failure = await #expect(throws: Failure.self) { try await library.studio().evaluate(missing) }
      #expect(failure?.subject == library.path("none"))
    }
  }

  @Test func oneClassHasNoWrongAnswers() async throws {
    try await TestLibrary.with { library in
      try library.add("all/a.png", seed: 1)
      try library.add("all/b.png", seed: 2)
      let failure = await #expect(throws: Failure.self) {
        try await library.studio().evaluate(request(library))
      }
      #expect(failure?.reason.contains("has one class, all") == true)
    }
  }

  @Test func classesOfOnePictureEachAskNothing() async throws {
    try await TestLibrary.with { library in
      try library.add("one/a.png", seed: 1)
      try library.add("two/b.png", seed: 2)
      let failure = await #expect(throws: Failure.self) {
        try await library.studio().evaluate(request(library))
      }
      #expect(failure?.reason.contains("no subfolder holds two pictures") == true)
    }
  }

  static let sentences = """
    dogs/golden-retriever.jpg\ta golden retriever
    dogs/golden-retriever.jpg\ta big dog with long fur
    flowers/sunflower.jpg\ta sunflower
    flowers/dahlia.jpg\ta pink dahlia

    """

  @Test func captionsFindTheirPictures() async throws {
    try await withClasses { library in
      let report = try await library.studio().evaluate(try captions(library, Self.sentences))
      #expect(report.truth == .captions(count: 4))
      // The picture without a caption is not part of the set.
      #expect(report.pictures == 3 && report.queries == 4)
      let looks = try #require(report.systems.first { $0.kind == .looks })
      #expect(looks.measures[.recall(at: 1)]?.mean == 1)
      #expect(looks.measures[.reciprocalRank]?.mean == 1)
      #expect(report.published == nil)
    }
  }

  @Test func captionsMayLieBesideTheirPictures() async throws {
    try await TestLibrary.with { library in
      try library.add("a.png", seed: 1)
      try library.add("images/b.png", seed: 2)
      let file = library.path("captions.csv")
      try Data("image,caption\na.png,one\nb.png,\"two, too\"\n".utf8).write(to: URL(fileURLWithPath: file))
      var request = EvaluationRequest(truth: .captions(file: file, folder: nil))
      request.resamples = 100
      let report = try await library.studio().evaluate(request)
      #expect(report.pictures == 2 && report.failures == [])
    }
  }

  @Test func missingPicturesAndMalformedLinesAreListedAndTheRestIsEvaluated() async throws {
    try await withClasses { library in
      let text = Self.sentences + "gone.jpg\tone\ngone.jpg\ttwo\nno tab\n"
      let request = try captions(library, text)
      let report = try await library.studio().evaluate(request)
      #expect(report.queries == 4)
      let file = library.folder.appendingPathComponent("captions.tsv").path
      #expect(report.failures.map(\.subject) == ["\(file):7", "\(file):5"])
      #expect(report.failures.last?.reason == "there is no gone.jpg in \(library.pictures.path)")
    }
  }

  @Test(arguments: ["", "\n \n", "gone.jpg\tone\n", "no tab\n"])
  func captionsOfNothingAreAnErrorThatNamesTheFile(text: String) async throws {
    try await withClasses { library in
      let request = try captions(library, text)
      let error = await #expect(throws: (any Error).self) {
        try await library.studio().evaluate(request)
      }
      #expect(error.map { Failure($0).subject.contains("captions.tsv") } == true)
    }
  }

  @Test func theModelsCardIsQuotedForItsOwnCaptionsAlone() throws {
    let model = ModelIdentity(name: "pinclip", revision: "1")
    let digest = try #require(
      ContentHash(hex: "88d189c683b08afe0d4c4ab21fecd146c7a78efcd2722298b1a6653a9ee4c01f"))
    let result = PublishedResult.matching(model: model, captions: digest)
    #expect(result?.values.map(\.value) == [0.241, 0.528, 0.668])
    #expect(PublishedResult.matching(model: model, captions: ContentHash(of: [])) == nil)
    let other = ModelIdentity(name: "pinclip", revision: "2")
    #expect(PublishedResult.matching(model: other, captions: digest) == nil)
  }
}
