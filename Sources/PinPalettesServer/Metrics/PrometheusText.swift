internal import PinPalettesKit

/// What has been counted as Prometheus reads it: its text format 0.0.4,
/// <https://prometheus.io/docs/instrumenting/exposition_formats/>.
struct PrometheusText: Sendable {
  static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  /// Lines, each with its end, in the same order every time.
  private(set) var text = ""

  init(_ state: ServerMetrics.State, memory: ProcessMemory? = nil) {
    header("pinpalettes_build_info", "gauge", "The version that runs.")
    line("pinpalettes_build_info", ["version": Studio.version], "1")
    header("pinpalettes_http_requests_total", "counter", "Requests answered.")
    for (kind, count) in state.requests.sorted(by: { $0.key < $1.key }) {
      line(
        "pinpalettes_http_requests_total",
        ["method": kind.method, "route": kind.route, "status": "\(kind.statusClass)xx"], "\(count)")
    }
    durations(state)
    gauge("pinpalettes_http_requests_in_flight", "Requests that are being worked on.", "\(state.inFlight)")
    counter("pinpalettes_http_response_body_bytes_total", "Bytes of answers.", state.sentBytes)
    counter("pinpalettes_http_request_body_bytes_total", "Bytes of requests.", state.receivedBytes)
    for (gauge, value) in state.gauges.sorted(by: { $0.key.name < $1.key.name }) {
      self.gauge(gauge.name, gauge.help, Self.number(value))
    }
    if let memory {
      gauge("process_resident_memory_bytes", "Memory that the process has in use.", "\(memory.residentBytes)")
    }
  }

  private mutating func durations(_ state: ServerMetrics.State) {
    let name = "pinpalettes_http_request_duration_seconds"
    header(name, "histogram", "How long requests took until their answer was ready.")
    for (route, histogram) in state.durations.sorted(by: { $0.key < $1.key }) {
      for (bound, count) in zip(DurationHistogram.bounds, histogram.cumulative) {
        line(name + "_bucket", ["le": Self.number(bound), "route": route], "\(count)")
      }
      line(name + "_bucket", ["le": "+Inf", "route": route], "\(histogram.count)")
      line(name + "_sum", ["route": route], Self.number(histogram.sum))
      line(name + "_count", ["route": route], "\(histogram.count)")
    }
  }

  private mutating func gauge(_ name: String, _ help: String, _ value: String) {
    header(name, "gauge", help)
    line(name, [:], value)
  }

  private mutating func counter(_ name: String, _ help: String, _ value: Int) {
    header(name, "counter", help)
    line(name, [:], "\(value)")
  }

  private mutating func header(_ name: String, _ type: String, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
  }

  private mutating func line(_ name: String, _ labels: [String: String], _ value: String) {
    let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
    text += name + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " \(value)\n"
  }

  private static func escaped(_ value: String) -> String {
    value.map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: String(character)
      }
    }.joined()
  }

  /// Whole numbers without a point.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
