import Testing

@testable import PinPalettesServer

struct MetricsTests {
  @Test func countsByRouteMethodAndStatus() async throws {
    let text = try await RunningServer.serving { server in
      for id in 1...3 { _ = try await server.ask("GET", "/api/v1/things/\(id)") }
      _ = try await server.ask("DELETE", "/api/v1/things/1")
      _ = try await server.ask("PROPFIND", "/api/v1/things/1")
      return try await server.ask("GET", "/metrics").body
    }
    let name = "pinpalettes_http_requests_total"
    #expect(text.contains("\(name){method=\"GET\",route=\"/api/v1/things/{id}\",status=\"2xx\"} 3\n"))
    #expect(text.contains("method=\"DELETE\",") && text.contains("method=\"other\","))
    #expect(text.contains("pinpalettes_http_requests_in_flight 1\n"))
    #expect(
      text.contains("pinpalettes_http_request_duration_seconds_count{route=\"/api/v1/things/{id}\"} 3\n"))
  }

  @Test func isTextAsPrometheusReadsIt() async throws {
    let answer = try await RunningServer.serving { try await $0.ask("GET", "/api/v1/metrics") }
    #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
    for line in answer.body.split(separator: "\n") where !line.hasPrefix("# ") {
      let value = line.split(separator: " ").last.flatMap { Double($0) }
      #expect(value != nil, "\(line)")
    }
  }

  @Test func addsUpItsHistogram() {
    var histogram = DurationHistogram()
    for duration in [Duration.milliseconds(1), .milliseconds(3), .seconds(100)] { histogram.add(duration) }
    #expect(histogram.cumulative.first == 1)
    #expect(histogram.cumulative[2] == 2)
    #expect(histogram.cumulative.last == 2)
    #expect(histogram.count == 3)
  }

  @Test func writesGaugesInTheirOrder() {
    let metrics = ServerMetrics()
    metrics.set(.pictures, to: 12)
    metrics.set(.indexJobs, to: 1)
    let text = PrometheusText(metrics.current).text
    #expect(text.contains("# TYPE pinpalettes_library_pictures gauge\npinpalettes_library_pictures 12\n"))
    #expect(text.contains("pinpalettes_index_jobs_running 1\n"))
  }

  @Test func logsNoQueryAndNoToken() async throws {
    let lines = Lines()
    _ = try await RunningServer.serving {
      $0.logRequest = { lines.append($0) }
    } _: { server in
      try await server.ask("GET", "/api/v1/hello?q=private", ["Authorization: Bearer private"])
    }
    let line = try #require(lines.all.first)
    #expect(line.hasPrefix("GET /api/v1/hello 200 15 B "))
    #expect(!line.contains("private"))
  }
}
