internal import CurlTransfers
internal import Foundation
internal import ModelPackages

extension Studio {
  /// Downloads a model from the Hugging Face Hub, or a mirror of it, and adds it to the user's models.
  ///
  /// The environment is heeded as by Hugging Face's own tools: `HF_ENDPOINT`, `HF_TOKEN` or the token's file,
  /// and proxies. Every file is held against the size and the digest that the hub lists. Cancelling the task
  /// ends the download within a second; what is here stays, and the same request goes on there.
  ///
  /// - Parameters:
  ///   - request: The model.
  ///   - onProgress: Called as bytes come, often; on a thread of the download.
  /// - Returns: What was installed, or was already.
  /// - Throws: `ModelPackagesError` or `EmbeddingsError`, naming the model or file and what would be right;
  ///   `CancellationError`.
  public func pullModel(
    _ request: ModelPullRequest, onProgress: @escaping @Sendable (ModelPullProgress) -> Void = { _ in }
  ) async throws -> ModelPullReport {
    let stop = StopFlag()
    let library = modelLibrary
    let hub = try ModelPullHub(
      environment: ProcessInfo.processInfo.environment,
      transfer: CurlTransfer(userAgent: "pinpalettes/\(Self.version)"))
    let pull = ModelPull(
      hub: hub, models: library.userFolder, retry: ModelPullRetry(stop: stop), stop: stop, pool: pool,
      installed: { library.list().compactMap(ModelPull.Installed.init) },
      install: { bundle in
        let added = try await addModel(
          from: bundle.folder, name: bundle.target.name, source: bundle.source,
          variant: bundle.target.variant, replacing: request.replaces)
        return ModelPull.Installed(
          name: added.model.name, folder: added.model.folder, source: added.model.source,
          textProblem: added.textProblem, note: added.note)
      }, onProgress: onProgress)
    // The task itself is not cancelled: installing, once begun, is finished.
    let work = Task { try await pull.run(request) }
    return try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      stop.raise()
    }
  }
}

extension ModelPull.Installed {
  /// A model of the library; nil for a folder that holds none that can be read.
  fileprivate init?(_ entry: Outcome<ModelInfo>) {
    guard case .done(let model) = entry else { return nil }
    self.init(name: model.name, folder: model.folder, source: model.source)
  }
}
