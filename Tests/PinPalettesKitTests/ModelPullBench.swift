import CurlTransfers
import Foundation
import ModelPackages
import PinPalettesTesting
import Synchronization
import Testing

@testable import PinPalettesKit

/// A hub, an empty folder of models and what a download needs; installing only notes what it is given.
final class ModelPullBench: Sendable {
  /// What was handed over to be installed.
  struct Installation: Hashable {
    let name: String
    let source: String
    let variant: String?
    /// The files by their paths, with their contents.
    let files: [String: Data]
  }

  /// Whether this machine can run these tests.
  static let isPossible = LocalHub.isAvailable && (try? CurlLibrary.load()) != nil

  static let commit = String(repeating: "c", count: 40)
  static let request = ModelPullRequest("acme/clip")

  /// A model as Hugging Face's exporter lays it out, and what is of no use beside it.
  static let files: [String: LocalHub.Setup.File] = [
    "onnx/vision_model.onnx": .large(200_000), "onnx/text_model.onnx": .large(100_000),
    "onnx/vision_model_fp16.onnx": .large(100_001), "onnx/text_model_fp16.onnx": .large(50_001),
    "model.safetensors": .large(300_000), "tokenizer.json": .text("{\"model\": 1}"),
    "config.json": .text("{}"), "README.md": .text("a model"), ".gitattributes": .text("*"),
  ]

  let models: String
  private let address: String
  private let folder: URL
  private let state = Mutex(
    (waits: [Duration](), installations: [Installation](), steps: [ModelPullProgress]()))

  private init(folder: URL, address: String) {
    self.folder = folder
    self.address = address
    models = folder.appendingPathComponent("models").path
  }

  /// Runs `body` with a hub that `setup` describes.
  static func with(
    files: [String: LocalHub.Setup.File] = files, faults: [String: [String]] = [:],
    _ change: (inout LocalHub.Setup) -> Void = { _ in },
    _ body: (ModelPullBench, LocalHub) async throws -> Void
  ) async throws {
    var setup = LocalHub.Setup(files: files)
    setup.faults = faults
    change(&setup)
    try await withTemporaryFolder { [setup] folder in
      let hub = try LocalHub(setup, folder: folder)
      try await body(ModelPullBench(folder: folder, address: hub.address), hub)
    }
  }

  var waits: [Duration] { state.withLock { $0.waits } }
  var installations: [Installation] { state.withLock { $0.installations } }
  var steps: [ModelPullProgress] { state.withLock { $0.steps } }

  /// Where the files of the model are put together.
  var staging: String { "\(models)/.pull/acme--clip@\(Self.commit)" }

  /// Downloads as the program does, but waits no time.
  func pull(
    _ request: ModelPullRequest = request, environment: [String: String] = [:], free: Int64? = .max,
    stopsAfter limit: Int64 = .max
  ) async throws -> ModelPullReport {
    let stop = StopFlag()
    var settings = ["HF_ENDPOINT": address, "HF_HOME": folder.path]
    settings.merge(environment) { $1 }
    let hub = try ModelPullHub(
      environment: settings, transfer: CurlTransfer(userAgent: "test", stallTimeout: .seconds(1)))
    let pull = ModelPull(
      hub: hub, models: models,
      retry: ModelPullRetry(wait: { [self] duration in state.withLock { $0.waits.append(duration) } }),
      stop: stop, pool: BlockingPool(),
      installed: { [self] in
        installations.map { ModelPull.Installed(name: $0.name, folder: "/", source: $0.source) }
      },
      install: { [self] in try install($0) }, freeByteCount: { _ in free },
      onProgress: { [self] step in
        state.withLock { $0.steps.append(step) }
        if step.fetched >= limit { stop.raise() }
      })
    return try await pull.run(request)
  }

  private func install(_ bundle: ModelPull.Bundle) throws -> ModelPull.Installed {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: bundle.folder) {
      files[path] = FileManager.default.contents(atPath: bundle.folder + "/" + path)
    }
    let installation = Installation(
      name: bundle.target.name, source: bundle.source, variant: bundle.target.variant, files: files)
    state.withLock { $0.installations.append(installation) }
    return ModelPull.Installed(name: installation.name, folder: models + "/" + installation.name)
  }
}
