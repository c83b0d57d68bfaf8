internal import Foundation
internal import ModelPackages

/// Downloads a model from a hub and installs it: all of it or nothing, and nothing twice.
struct ModelPull: Sendable {
  /// A model in the folder of models.
  struct Installed: Sendable, Hashable {
    let name: String
    let folder: String
    /// Where it came from, as its manifest says.
    var source: String?
    /// Why it has no tower for texts though one may have been there.
    var textProblem: Failure?
    /// What else the user should know.
    var note: String?
  }

  /// A model whose files are all here, in a folder that is held until this goes.
  struct Bundle: Sendable {
    let target: ModelPullTarget
    let commit: String
    let selection: HubFileSelection
    let fetched: Int64
    let staging: ModelPullStaging

    /// The folder of the files.
    var folder: String { staging.folder }
    /// Where they came from.
    var source: String { target.source(commit: commit) }
  }

  /// What a download ends with.
  enum Result: Sendable {
    case present(Installed, commit: String, source: String)
    case complete(Bundle)
  }

  let hub: ModelPullHub
  /// The folder of models.
  let models: String
  let retry: ModelPullRetry
  let stop: StopFlag
  let pool: BlockingPool
  /// What is installed.
  let installed: @Sendable () throws -> [Installed]
  /// Installs the files of a bundle and leaves them where they are.
  let install: @Sendable (Bundle) async throws -> Installed
  /// The bytes that can be written to a folder.
  var freeByteCount: @Sendable (String) -> Int64? = ModelPullStaging.freeByteCount(at:)
  var onProgress: @Sendable (ModelPullProgress) -> Void = { _ in }

  /// Left free for others, and for what the system itself needs.
  private static let reserve: Int64 = 64 << 20

  /// Downloads and installs.
  ///
  /// - Throws: `ModelPackagesError`; what installing throws; `CancellationError` when stopped. After each of
  ///   them the same request goes on where this one ended.
  func run(_ request: ModelPullRequest) async throws -> ModelPullReport {
    let start = ContinuousClock.now
    switch try await pool.run({ try fetch(request) }) {
    case .present(let model, let commit, let source):
      return ModelPullReport(
        name: model.name, folder: model.folder, source: source, commit: commit, files: 0, byteCount: 0,
        fetched: 0, textProblem: nil, wasInstalled: true, duration: .now - start)
    case .complete(let bundle):
      let model = try await install(bundle)
      try bundle.staging.remove()
      return ModelPullReport(
        name: model.name, folder: model.folder, source: bundle.source, commit: bundle.commit,
        files: bundle.selection.files.count, byteCount: bundle.selection.byteCount, fetched: bundle.fetched,
        textProblem: model.textProblem, note: model.note, wasInstalled: false, duration: .now - start)
    }
  }

  /// Brings all files here, unless the model is; blocking.
  private func fetch(_ request: ModelPullRequest) throws -> Result {
    let start = ContinuousClock.now
    let target = try ModelPullTarget(request)
    let commit = try hub.commit(of: target.reference, retry: retry, stop: stop)
    let source = target.source(commit: commit)
    let present = try installed()
    // Who wants it replaced may have one that is damaged.
    if !request.replaces,
      let same = present.first(where: { $0.source == source && (request.name ?? $0.name) == $0.name })
    {
      return .present(same, commit: commit, source: source)
    }
    // Better said before the download than after.
    if !request.replaces, let other = present.first(where: { $0.name == target.name }) {
      throw ModelPackagesError(
        .unwritable, subject: target.name,
        reason: "there is a model of this name already\(other.source.map { ", from \($0)" } ?? ""); "
          + "choose another name, or replace that one")
    }
    let entries = try hub.files(of: target.reference, commit: commit, retry: retry, stop: stop)
    let selection = try HubFileSelection(
      from: entries, folder: target.reference.folder, variant: target.variant,
      subject: target.reference.repository)
    let staging = try ModelPullStaging(models: models, name: target.stagingName(commit: commit))
    try checkSpace(for: selection, staging: staging)
    let fetched = try download(selection, target: target, commit: commit, staging: staging, since: start)
    return .complete(
      Bundle(target: target, commit: commit, selection: selection, fetched: fetched, staging: staging))
  }

  private func checkSpace(for selection: HubFileSelection, staging: ModelPullStaging) throws {
    // Installing copies: the downloaded files stay until the model is in its place.
    let missing = selection.byteCount - staging.byteCount(of: selection.files)
    let (sum, overflows) = missing.addingReportingOverflow(selection.byteCount)
    let (needed, overflowsToo) = sum.addingReportingOverflow(Self.reserve)
    guard let free = freeByteCount(staging.folder), overflows || overflowsToo || free < needed else { return }
    throw ModelPackagesError(
      .unwritable, subject: models,
      reason: "there is room for \(ByteText.of(free)); to download and install the model takes "
        + (overflows || overflowsToo ? "far more" : ByteText.of(needed)))
  }

  /// - Returns: How many bytes came.
  private func download(
    _ selection: HubFileSelection, target: ModelPullTarget, commit: String, staging: ModelPullStaging,
    since start: ContinuousClock.Instant
  ) throws -> Int64 {
    // What waits in the staging folder counts as here before its turn comes.
    var complete = staging.byteCount(of: selection.files)
    var fetched: Int64 = 0
    for file in selection.files {
      complete -= staging.byteCount(of: [file])
      let before = complete
      try ModelPullDownload(
        hub: hub, staging: staging, retry: retry, stop: stop,
        url: hub.endpoint.fileURL(target.reference, commit: commit, path: file.entry.path), file: file,
        onBytes: { here, new in
          fetched += new
          onProgress(
            ModelPullProgress(
              file: file.entry.path, byteCount: before + here, total: selection.byteCount, fetched: fetched,
              elapsed: .now - start))
        }
      ).run()
      complete += file.entry.byteCount
    }
    return fetched
  }
}
