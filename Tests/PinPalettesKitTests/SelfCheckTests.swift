import Embeddings
import Foundation
import OpenVINOEmbeddings
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct SelfCheckTests {
  @Test(arguments: [InferenceOptions.Precision.float32, .bfloat16])
  func findsTheDefaultModelWell(precision: InferenceOptions.Precision) throws {
    let folder = try model()
    let configuration = configuration { $0.inference.precision = precision }
    let reference = try #require(try SelfCheck(folder, verified: .init(folder: nil)).reference())
    let image = try folder.imageEmbedder(configuration: configuration, verified: .init(folder: nil))
    let answer = try image.embed(image.preprocessor.tensor(for: reference.pattern.pixels))
    let expected = try #require(Embedding(normalizing: reference.image))
    // ONNX Runtime computed the reference: no code of ours took part in it.
    #expect(answer.similarity(to: expected) >= (precision == .float32 ? 0.9999 : 0.995))
  }

  @Test func refusesAModelThatAnswersWrongly() async throws {
    try await withModel(wrong: ["image"]) { folder in
      let error = try #require(throws: EmbeddingsError.self) {
        try folder.imageEmbedder(configuration: configuration(), verified: .init(folder: nil))
      }
      #expect(error.code == .invalidOutput)
      #expect(error.subject == folder.path)
      #expect(error.reason.contains("cosine 0.") || error.reason.contains("cosine -0."))
    }
  }

  @Test func refusesATextTowerThatAnswersWrongly() async throws {
    try await withModel(wrong: ["textEmbedding"]) { folder in
      let tokenizer = try folder.tokenizer(of: folder.requiredTextTower())
      let error = try #require(throws: EmbeddingsError.self) {
        try folder.textEmbedder(
          tokenizer: tokenizer, configuration: configuration(), verified: .init(folder: nil))
      }
      #expect(error.code == .invalidOutput)
      _ = try folder.imageEmbedder(configuration: configuration(), verified: .init(folder: nil))
    }
  }

  @Test(arguments: ["", "{", "{\"formatVersion\": 1}", "[]"])
  func refusesAReferenceThatIsNone(json: String) async throws {
    try await withModel { folder in
      try Data(json.utf8).write(to: URL(fileURLWithPath: folder.path + "/golden/selfcheck.json"))
      let error = try #require(throws: EmbeddingsError.self) {
        try SelfCheck(folder, verified: .init(folder: nil)).reference()
      }
      #expect(error.code == .damagedModel)
      #expect(error.subject == folder.path + "/golden/selfcheck.json")
    }
  }

  @Test func remembersThatAModelPassed() async throws {
    try await withModel { folder in
      let verified = VerifiedFiles(folder: folder.path + "/verified", settlingNanoseconds: -Int64.max)
      let path = folder.path + "/golden/selfcheck.json"
      let library = try OpenVINOLibrary.load(searchPaths: configuration().openVINOSearchPaths)
      var asked = 0
      for expected in [1, 1] {
        _ = try SelfCheck(folder, verified: verified).checked(.init(precision: .float32), library) { _ in
          (
            1,
            { reference in
              asked += 1
              return (try #require(Embedding(normalizing: reference.image)), reference.image)
            }
          )
        }
        #expect(asked == expected)
      }
      // Another reference is another question.
      try Data(contentsOf: URL(fileURLWithPath: path)).write(to: URL(fileURLWithPath: path), options: .atomic)
      _ = try SelfCheck(folder, verified: verified).checked(.init(precision: .float32), library) { _ in
        (
          1,
          { reference in
            asked += 1
            return (try #require(Embedding(normalizing: reference.image)), reference.image)
          }
        )
      }
      #expect(asked == 2)
    }
  }

  @Test func fallsBackToFloat32WhereAutomaticAnswersWrongly() async throws {
    try await withModel { folder in
      let library = try OpenVINOLibrary.load(searchPaths: configuration().openVINOSearchPaths)
      let fast = try library.precision(for: .init())
      let verified = VerifiedFiles(folder: folder.path + "/verified", settlingNanoseconds: -Int64.max)
      var tried: [InferenceOptions.Precision] = []
      func load(_ precision: InferenceOptions.Precision) throws -> InferenceOptions.Precision {
        try SelfCheck(folder, verified: verified).checked(.init(precision: precision), library) { options in
          tried.append(options.precision)
          return (
            options.precision,
            { reference in
              let right = try #require(Embedding(normalizing: reference.image))
              let wrong = try #require(Embedding(normalizing: reference.image.map { -$0 }))
              return (options.precision == .float32 ? right : wrong, reference.image)
            }
          )
        }
      }
      #expect(try load(.automatic) == .float32)
      #expect(tried == (fast == .float32 ? [.float32] : [fast, .float32]))
      tried = []
      // The second time it is known beforehand.
      #expect(try load(.automatic) == .float32)
      #expect(tried == [.float32])
      // Whoever asks for an arithmetic gets that or an error.
      #expect(throws: EmbeddingsError.self) { try load(.bfloat16) }
    }
  }

  @Test func makesAReferenceThatTheModelPasses() async throws {
    try await withModel { folder in
      let made = try SelfCheck.make(for: folder, configuration: configuration())
      #expect(made.note == nil)
      let ours = try ReferenceOutputs(decoding: made.file, for: folder.manifest, subject: "made")
      let reference = try #require(try SelfCheck(folder, verified: .init(folder: nil)).reference())
      #expect(ours.pattern == reference.pattern && ours.text == reference.text)
      let pairs = [(ours.image, reference.image), (ours.textEmbedding ?? [], reference.textEmbedding ?? [])]
      for (first, second) in pairs {
        let (first, second) = (
          try #require(Embedding(normalizing: first)), try #require(Embedding(normalizing: second))
        )
        #expect(first.similarity(to: second) >= 0.998)
      }
    }
  }

  @Test func verifiesEveryFileInFullUnlessToldWhatIsKnown() async throws {
    try await withModel { folder in
      let verified = VerifiedFiles(folder: folder.path + "/verified", settlingNanoseconds: -Int64.max)
      try folder.verify(remembering: verified)
      let file = folder.path + "/image.onnx"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: file))
      for memory in [verified, VerifiedFiles(folder: nil)] {
        let error = #expect(throws: EmbeddingsError.self) { try folder.verify(remembering: memory) }
        #expect(error?.code == .damagedModel)
        #expect(error?.subject == file)
      }
    }
  }

  private func model() throws -> ModelFolder {
    try ModelFolder(named: Checkout.root + "/Models/pinclip", in: ["/nowhere"])
  }

  private func configuration(_ change: (inout StudioConfiguration) -> Void = { _ in }) -> StudioConfiguration
  {
    var configuration = StudioConfiguration()
    configuration.installation = Checkout.installation
    change(&configuration)
    return configuration
  }

  /// Lends a copy of the default model, in whose reference the named vectors start with other numbers.
  private func withModel(
    wrong keys: [String] = [], _ body: (ModelFolder) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { temporary in
      let path = temporary.appendingPathComponent("model").path
      try Checkout.copyModel(to: path)
      let file = URL(fileURLWithPath: path + "/golden/selfcheck.json")
      var text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for key in keys {
        text = text.replacingOccurrences(of: "\"\(key)\": [", with: "\"\(key)\": [9, ")
        // One number more at the start is one less at the end.
        let start = try #require(text.range(of: "\"\(key)\": ["))
        let end = try #require(text.range(of: "]", range: start.upperBound..<text.endIndex))
        let comma = try #require(
          text.range(of: ",", options: .backwards, range: start.upperBound..<end.lowerBound))
        text.removeSubrange(comma.lowerBound..<end.lowerBound)
      }
      try Data(text.utf8).write(to: file)
      try await body(try ModelFolder(named: path, in: ["/nowhere"]))
    }
  }
}
