internal import Hummingbird

/// A part of what the server answers: adds its routes to the router.
///
/// Handlers throw: ``ProblemReporter`` makes the answer of any error. They never block: whatever takes time is
/// a call of the studio.
protocol StudioRoutes: Sendable {
  func addRoutes(to router: Router<StudioContext>, services: StudioServices)
}

/// What the server lends to its routes.
struct StudioServices: Sendable {
  /// How much requests may have.
  let limits: ServerLimits
  /// Whether what would change the library is refused; ``WriteGuard`` sees to that before a handler is asked.
  let isReadOnly: Bool
  /// The pages that listen.
  let events: EventHub
  /// What is counted.
  let metrics: ServerMetrics
  /// The files of the pages.
  let assets: AssetLibrary
}
