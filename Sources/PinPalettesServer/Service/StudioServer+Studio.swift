public import PinPalettesKit

extension StudioServer {
  /// Makes a server of a studio's library; the pages are read, which blocks, and nothing is bound yet.
  ///
  /// - Parameters:
  ///   - configuration: How it is served.
  ///   - studio: What answers.
  ///   - jobs: The studio's index runs; they are stopped, after what is under way, when the server ends.
  ///   - folders: The library's folders, absolute; the first takes pictures that are added.
  /// - Throws: `Failure` where the pages are missing.
  public init(
    _ configuration: StudioServerConfiguration, studio: Studio, jobs: IndexJobs, folders: [String]
  ) throws {
    try self.init(
      configuration, routes: [APIRoutes(studio: studio, jobs: jobs, folders: folders)],
      steps: [
        ShutdownStep("index runs") { await jobs.shutdown() },
        ShutdownStep("maps") { await studio.cancelMaps() },
      ],
      companions: [
        { await $0.metrics.follow(jobs, of: studio) },
        { services in await jobs.followLibrary { services.events.count > 0 } },
      ])
  }
}
