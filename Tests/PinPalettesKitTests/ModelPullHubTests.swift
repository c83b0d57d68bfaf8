import Foundation
import ModelPackages
import PinPalettesTesting
import Synchronization
import Testing

@testable import PinPalettesKit

struct ModelPullHubTests {
  /// Answers everything with one status.
  private struct Refusal: FileTransfer {
    let status: Int

    func get(
      _ request: TransferRequest, onHead: (TransferHead) throws -> Void, onBody: ([UInt8]) throws -> Void,
      isStopped: () -> Bool
    ) throws -> TransferHead {
      let head = TransferHead(status: status, url: request.url, fields: [])
      try onHead(head)
      return head
    }
  }

  private func hub(_ environment: [String: String], status: Int = 401) throws -> ModelPullHub {
    try ModelPullHub(environment: environment, transfer: Refusal(status: status))
  }

  @Test func asksTheHubUnlessToldOtherwise() throws {
    #expect(try hub([:]).endpoint.root == "https://huggingface.co")
    #expect(try hub(["HF_ENDPOINT": ""]).endpoint.root == "https://huggingface.co")
    #expect(try hub(["HF_ENDPOINT": "https://a.example/x/"]).endpoint.root == "https://a.example/x")
  }

  @Test func speaksPlainlyOnlyToAHubThatWasGivenSo() throws {
    #expect(try hub(["HF_ENDPOINT": "http://a.example"]).request("http://a.example/x").allowsPlainHTTP)
    #expect(try !hub([:]).request("https://huggingface.co/x").allowsPlainHTTP)
  }

  @Test func keepsTheTokenFromWhoeverListensOnTheWay() throws {
    let environment = ["HF_TOKEN": "secret", "HF_ENDPOINT": "http://a.example"]
    let hub = try hub(environment)
    #expect(hub.request("http://a.example/x").bearerToken == nil)
    let error = #expect(throws: ModelPackagesError.self) {
      try hub.commit(of: HubReference("a/b"), retry: ModelPullRetry(wait: { _ in }), stop: StopFlag())
    }
    #expect(error?.reason.contains("wants https") == true)
    #expect(error?.description.contains("secret") == false)
  }

  @Test func prefersTheEnvironmentsTokenToTheFiles() async throws {
    try await withTemporaryFolder { home in
      try Data("kept".utf8).write(to: home.appendingPathComponent("token"))
      let both = try hub(["HF_HOME": home.path, "HF_TOKEN": "given"])
      #expect(both.token == "given")
      let file = try hub(["HF_HOME": home.path, "HF_TOKEN": ""])
      #expect(file.token == "kept")
    }
  }

  @Test func waitsAsLongAsAServerAsksWithinReason() throws {
    let waits = Mutex<[Duration]>([])
    let retry = ModelPullRetry(wait: { duration in waits.withLock { $0.append(duration) } })
    let setbacks = [30, 100_000]
    var attempt = 0
    try retry.run {
      defer { attempt += 1 }
      guard attempt < setbacks.count else { return }
      throw ModelPullSetback(
        error: ModelPackagesError(.unreachable, subject: "a", reason: "b"),
        retryAfterSeconds: setbacks[attempt])
    }
    #expect(waits.withLock { $0 } == [.seconds(30), .seconds(300)])
  }

  @Test func doesNotCountAttemptsThatGetSomewhere() throws {
    let retry = ModelPullRetry(wait: { _ in })
    var attempts = 0
    try retry.run {
      attempts += 1
      guard attempts <= 20 else { return }
      throw ModelPullSetback(
        error: ModelPackagesError(.interrupted, subject: "a", reason: "b"), byteCount: 1 << 20)
    }
    #expect(attempts == 21)
  }

  @Test func stopsWaitingWhenToldTo() {
    let stop = StopFlag()
    stop.raise()
    let retry = ModelPullRetry(stop: stop)
    #expect(throws: CancellationError.self) {
      try retry.run {
        throw ModelPullSetback(
          error: ModelPackagesError(.unreachable, subject: "a", reason: "b"), retryAfterSeconds: 300)
      }
    }
  }

  @Test(arguments: [
    ("mobileclip2-s2", nil, "mobileclip2-s2", "plhery/mobileclip2-onnx/onnx/s2@c"),
    ("CLIP-ViT-B-32@v1", "fp16", "clip-vit-b-32-fp16", "Xenova/clip-vit-base-patch32@c fp16"),
    ("Acme/My.Model_2/a/B", "full", "my.model_2-b", "Acme/My.Model_2/a/B@c"),
  ])
  func namesModels(model: String, variant: String?, name: String, source: String) throws {
    var request = ModelPullRequest(model)
    request.variant = variant
    let target = try ModelPullTarget(request)
    #expect(target.name == name)
    #expect(target.source(commit: "c") == source)
    #expect(!target.stagingName(commit: "c").contains("/"))
  }

  @Test(arguments: ["../x", "", "fp16/..", "fp-16", String(repeating: "a", count: 33)])
  func refusesVariantsThatAreNone(variant: String) {
    var request = ModelPullRequest("a/b")
    request.variant = variant
    #expect(throws: ModelPackagesError.self) { try ModelPullTarget(request) }
  }

  @Test(arguments: ["../x", "", "a/b", "A b"])
  func refusesNamesThatAreNone(name: String) {
    var request = ModelPullRequest("a/b")
    request.name = name
    #expect(throws: ModelPackagesError.self) { try ModelPullTarget(request) }
  }
}
