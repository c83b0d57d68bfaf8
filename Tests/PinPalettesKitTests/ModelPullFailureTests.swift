import Foundation
import ModelPackages
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

@Suite(.enabled(if: ModelPullBench.isPossible, "needs python3 and libcurl"))
struct ModelPullFailureTests {
  private static let vision = "onnx/vision_model.onnx"

  /// The error that a download ends with.
  private func error(
    of bench: ModelPullBench, _ request: ModelPullRequest = ModelPullBench.request,
    environment: [String: String] = [:], free: Int64? = .max
  ) async -> ModelPackagesError? {
    await #expect(throws: ModelPackagesError.self) {
      try await bench.pull(request, environment: environment, free: free)
    }
  }

  @Test func refusesAFileWithAnotherDigestAndFetchesItAnewNextTime() async throws {
    try await ModelPullBench.with(faults: [Self.vision: ["wrong-byte"]]) { bench, hub in
      let error = await error(of: bench)
      #expect(error?.code == .damagedFile)
      #expect(error?.subject == Self.vision)
      let digests = error?.reason.matches(of: /[0-9a-f]{64}/).map { String($0.output) }
      #expect(Set(digests ?? []).count == 2)
      #expect(bench.installations.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: bench.staging + "/" + Self.vision + ".part"))
      let before = try hub.requests().count
      _ = try await bench.pull()
      let paths = try hub.requests()[before...].filter { $0.server == "network" }.map(\.path)
      #expect(paths.count == 1)
      #expect(paths.allSatisfy { $0.hasPrefix("/" + Self.vision) })
    }
  }

  @Test func refusesASmallFileWithAnotherGitName() async throws {
    try await ModelPullBench.with(faults: ["config.json": ["wrong-byte"]]) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .damagedFile)
      #expect(error?.subject == "config.json")
      #expect(error?.reason.contains("git blob") == true)
    }
  }

  @Test(arguments: ["tokenizer.json", vision], ["wrong-size", "endless"])
  func refusesAFileOfAnotherSize(file: String, fault: String) async throws {
    let faults = [String](repeating: fault, count: 9)
    try await ModelPullBench.with(faults: [file: faults]) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .damagedFile)
      #expect(error?.subject == file)
      #expect(bench.installations.isEmpty)
    }
  }

  @Test func asksAgainAfterAnAnswerThatStatesAnotherLength() async throws {
    try await ModelPullBench.with(faults: ["tokenizer.json": ["wrong-size"]]) { bench, _ in
      _ = try await bench.pull()
      #expect(bench.installations.count == 1)
    }
  }

  @Test func givesUpOnAServerThatStaysBroken() async throws {
    let faults = [Self.vision: [String](repeating: "503", count: 9)]
    try await ModelPullBench.with(faults: faults) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .unreachable)
      #expect(error?.subject == Self.vision)
      #expect(bench.waits == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
    }
  }

  @Test func givesUpOnTransfersThatKeepBreaking() async throws {
    let faults = [Self.vision: [String](repeating: "cut:10", count: 9)]
    try await ModelPullBench.with(faults: faults) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .interrupted)
      let part = bench.staging + "/" + Self.vision + ".part"
      let size = try FileManager.default.attributesOfItem(atPath: part)[.size] as? Int
      #expect(size == 50)
    }
  }

  @Test func saysThatAGatedModelWantsAToken() async throws {
    try await ModelPullBench.with({ $0.token = "secret" }) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .unauthorized)
      #expect(error?.reason.contains("HF_TOKEN") == true)
      #expect(error?.reason.contains("Access is restricted") == true)
    }
  }

  @Test func saysThatTheTokenDoesNotOpenIt() async throws {
    try await ModelPullBench.with({ $0.token = "secret" }) { bench, _ in
      let error = await error(of: bench, environment: ["HF_TOKEN": "other"])
      #expect(error?.code == .unauthorized)
      #expect(error?.description.contains("other") == false)
    }
  }

  @Test func saysThatThereIsNoSuchModel() async throws {
    try await ModelPullBench.with { bench, _ in
      let error = await error(of: bench, ModelPullRequest("acme/klip"))
      #expect(error?.code == .notFound)
      #expect(error?.subject == "acme/klip@main")
    }
  }

  @Test func saysThatThereIsNoSuchRevision() async throws {
    try await ModelPullBench.with { bench, _ in
      let error = await error(of: bench, ModelPullRequest("acme/clip@v9"))
      #expect(error?.code == .notFound)
      #expect(error?.reason.contains("revision") == true)
    }
  }

  @Test func saysWhichVariantsThereAre() async throws {
    try await ModelPullBench.with { bench, _ in
      var request = ModelPullBench.request
      request.variant = "int4"
      let error = await error(of: bench, request)
      #expect(error?.code == .unrecognizedLayout)
      #expect(error?.reason.contains("the full one, fp16") == true)
    }
  }

  @Test func listsTheShortNamesWhereOneIsUnknown() async throws {
    try await ModelPullBench.with { bench, hub in
      let error = await error(of: bench, ModelPullRequest("klip"))
      #expect(error?.code == .notFound)
      #expect(error?.reason.contains("clip-vit-b-32") == true)
      let requests = try hub.requests()
      #expect(requests.isEmpty)
    }
  }

  @Test(arguments: ["../outside.onnx", "/etc/passwd", "a/../../b", "onnx/\u{1B}[2J.onnx", "a\\..\\b", ""])
  func refusesAListThatLeadsOutOfTheFolder(path: String) async throws {
    try await ModelPullBench.with({ $0.tree = [.init(path: "config.json"), .init(path: path)] }) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .damagedFile)
      #expect(error?.description.unicodeScalars.contains("\u{1B}") == false)
    }
  }

  @Test func refusesWhatIsNoHub() async throws {
    try await ModelPullBench.with(faults: ["tree": ["not-json"]]) { bench, _ in
      let error = await error(of: bench)
      #expect(error?.code == .unreachable)
    }
  }

  @Test func asksForRoomBeforeItDownloads() async throws {
    try await ModelPullBench.with { bench, hub in
      let error = await error(of: bench, free: 1_000_000)
      #expect(error?.code == .unwritable)
      #expect(error?.reason.contains("1.0 MB") == true)
      let downloads = try hub.requests().filter { $0.path.contains("/resolve/") }
      #expect(downloads.isEmpty)
    }
  }

  @Test func leavesAnotherModelOfTheNameAlone() async throws {
    try await ModelPullBench.with { bench, hub in
      _ = try await bench.pull()
      var request = ModelPullBench.request
      request.variant = "fp16"
      request.name = "clip"
      let before = try hub.requests().count
      let error = await error(of: bench, request)
      #expect(error?.code == .unwritable)
      #expect(error?.reason.contains("acme/clip@") == true)
      let requests = try hub.requests()
      #expect(requests.count == before + 1)
    }
  }

  @Test func letsOneDownloadAtATimeHaveAModel() async throws {
    try await ModelPullBench.with { bench, _ in
      let held = try ModelPullStaging(models: bench.models, name: "acme--clip@\(ModelPullBench.commit)")
      let error = await error(of: bench)
      #expect(error?.code == .unwritable)
      #expect(error?.reason.contains("another process") == true)
      try held.remove()
    }
  }

  @Test func checksAgainWhatACrashMayHaveSpoiled() async throws {
    try await ModelPullBench.with { bench, _ in
      await #expect(throws: CancellationError.self) { try await bench.pull(stopsAfter: 100_500) }
      let path = bench.staging + "/onnx/text_model.onnx"
      try Data(count: 100_000).write(to: URL(fileURLWithPath: path))
      _ = try await bench.pull()
      let file = try #require(bench.installations.first?.files["onnx/text_model.onnx"])
      #expect(file != Data(count: 100_000))
    }
  }
}
