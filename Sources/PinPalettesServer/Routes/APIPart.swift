internal import Hummingbird

/// The addresses of one subject.
protocol APIPart: Sendable {
  func addRoutes(to api: RouterGroup<StudioContext>)
}
