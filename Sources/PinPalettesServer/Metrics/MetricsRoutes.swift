internal import Hummingbird

/// `GET /metrics`, also under the API's own address.
struct MetricsRoutes: StudioRoutes {
  func addRoutes(to router: Router<StudioContext>, services: StudioServices) {
    let metrics = services.metrics
    for path in ["metrics", "api/v1/metrics"] {
      router.get(RouterPath(path)) { _, _ in
        let text = PrometheusText(metrics.current, memory: .current).text
        return Answer.bytes(Array(text.utf8), type: PrometheusText.mediaType, cache: .never)
      }
    }
  }
}
