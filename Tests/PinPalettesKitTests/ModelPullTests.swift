import Foundation
import ModelPackages
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

@Suite(.enabled(if: ModelPullBench.isPossible, "needs python3 and libcurl"))
struct ModelPullTests {
  private static let vision = "onnx/vision_model.onnx"
  private static let wanted = [
    "README.md", "config.json", "onnx/text_model.onnx", "onnx/vision_model.onnx", "tokenizer.json",
  ]

  @Test func installsWhatTheModelNeedsAndNoMore() async throws {
    try await ModelPullBench.with { bench, _ in
      let report = try await bench.pull()
      let installation = try #require(bench.installations.first)
      #expect(installation.files.keys.sorted() == Self.wanted)
      #expect(installation.files[Self.vision]?.count == 200_000)
      #expect(installation.name == "clip")
      #expect(installation.source == "acme/clip@\(ModelPullBench.commit)")
      #expect(report.files == 5)
      #expect(report.fetched == report.byteCount)
      #expect(!report.wasInstalled)
    }
  }

  @Test func leavesNothingBehind() async throws {
    try await ModelPullBench.with { bench, _ in
      _ = try await bench.pull()
      #expect(try FileManager.default.contentsOfDirectory(atPath: bench.models) == [])
    }
  }

  @Test func installsAVariantUnderANameOfItsOwn() async throws {
    try await ModelPullBench.with { bench, _ in
      var request = ModelPullBench.request
      request.variant = "fp16"
      _ = try await bench.pull(request)
      let installation = try #require(bench.installations.first)
      #expect(installation.name == "clip-fp16")
      #expect(installation.variant == "fp16")
      #expect(installation.source.hasSuffix(" fp16"))
      #expect(installation.files["onnx/vision_model_fp16.onnx"]?.count == 100_001)
      #expect(installation.files[Self.vision] == nil)
    }
  }

  @Test func readsAListOfManyPages() async throws {
    try await ModelPullBench.with({ $0.pageSize = 2 }) { bench, hub in
      _ = try await bench.pull()
      #expect(bench.installations.first?.files.keys.sorted() == Self.wanted)
      let pages = try hub.requests().filter { $0.path.contains("/tree/") }
      #expect(pages.count == 5)
    }
  }

  @Test func sendsTheTokenToTheHubOnly() async throws {
    try await ModelPullBench.with({ $0.token = "secret" }) { bench, hub in
      _ = try await bench.pull(environment: ["HF_TOKEN": " secret\n"])
      for request in try hub.requests() {
        #expect(request.authorization == (request.server == "hub" ? "Bearer secret" : nil), "\(request.path)")
      }
    }
  }

  @Test func takesTheTokenThatHuggingFacesToolsKeep() async throws {
    try await ModelPullBench.with({ $0.token = "kept" }) { bench, _ in
      try await withTemporaryFolder { home in
        try Data("kept\n".utf8).write(to: home.appendingPathComponent("token"))
        _ = try await bench.pull(environment: ["HF_HOME": home.path])
        #expect(bench.installations.count == 1)
      }
    }
  }

  @Test func doesNothingForWhatIsInstalled() async throws {
    try await ModelPullBench.with { bench, hub in
      _ = try await bench.pull()
      let before = try hub.requests().count
      let report = try await bench.pull()
      #expect(report.wasInstalled)
      #expect(bench.installations.count == 1)
      let requests = try hub.requests()
      #expect(requests.count == before + 1)
    }
  }

  @Test func goesOnWhereItWasStopped() async throws {
    try await ModelPullBench.with { bench, hub in
      await #expect(throws: CancellationError.self) { try await bench.pull(stopsAfter: 120_000) }
      #expect(bench.installations.isEmpty)
      let before = try hub.requests().count
      let report = try await bench.pull()
      #expect(report.fetched < report.byteCount - 100_000)
      let ranges = try hub.requests()[before...].filter { $0.server == "network" }.compactMap(\.range)
      #expect(ranges.count == 1)
      #expect(bench.installations.first?.files.keys.sorted() == Self.wanted)
    }
  }

  @Test func goesOnAfterABrokenTransfer() async throws {
    try await ModelPullBench.with(faults: [Self.vision: ["cut:70000"]]) { bench, hub in
      let report = try await bench.pull()
      #expect(report.fetched == report.byteCount)
      let ranges = try hub.requests().filter { $0.server == "network" }.map(\.range)
      #expect(ranges == [nil, nil, "bytes=70000-"])
      #expect(bench.waits == [.seconds(1)])
    }
  }

  @Test func beginsAgainWhereRangesAreUnknown() async throws {
    try await ModelPullBench.with(faults: [Self.vision: ["cut:70000", "no-range"]]) { bench, _ in
      _ = try await bench.pull()
      #expect(bench.installations.first?.files[Self.vision]?.count == 200_000)
    }
  }

  @Test(arguments: ["416", "wrong-range"])
  func beginsAgainWhereARangeIsRefused(fault: String) async throws {
    try await ModelPullBench.with(faults: [Self.vision: ["cut:70000", fault]]) { bench, _ in
      _ = try await bench.pull()
      #expect(bench.installations.first?.files[Self.vision]?.count == 200_000)
    }
  }

  @Test func asksABusyServerAgainWhenItSays() async throws {
    let faults = ["revision": ["503"], "tree": ["429:7"], "tokenizer.json": ["500", "500"]]
    try await ModelPullBench.with(faults: faults) { bench, _ in
      _ = try await bench.pull()
      #expect(bench.waits == [.seconds(1), .seconds(7), .seconds(1), .seconds(2)])
    }
  }

  @Test func tellsHowFarItIs() async throws {
    try await ModelPullBench.with(faults: [Self.vision: ["cut:70000"]]) { bench, _ in
      let report = try await bench.pull()
      let last = try #require(bench.steps.last)
      #expect(last.byteCount == report.byteCount)
      #expect(last.total == report.byteCount)
      #expect(bench.steps.allSatisfy { $0.byteCount <= $0.total })
      #expect(bench.steps.map(\.byteCount) == bench.steps.map(\.byteCount).sorted())
    }
  }

  @Test func takesAFolderOfARepository() async throws {
    let files: [String: LocalHub.Setup.File] = [
      "tokenizer.json": .text("{}"), "preprocessor_config.json": .text("above"),
      "onnx/s0/vision_model.onnx": .large(1000), "onnx/s0/text_model.onnx": .large(1000),
      "onnx/s0/preprocessor_config.json": .text("beside"), "onnx/vision_model.onnx": .large(2000),
    ]
    try await ModelPullBench.with(files: files) { bench, _ in
      _ = try await bench.pull(ModelPullRequest("acme/clip/onnx/s0"))
      let installation = try #require(bench.installations.first)
      #expect(
        installation.files.keys.sorted() == [
          "preprocessor_config.json", "text_model.onnx", "tokenizer.json", "vision_model.onnx",
        ])
      #expect(installation.files["preprocessor_config.json"] == Data("beside".utf8))
      #expect(installation.name == "clip-s0")
    }
  }
}
