internal import HTTPTypes
internal import Synchronization

/// What the server counts, for <https://prometheus.io>.
///
/// Our own few lines: of the libraries that the server stands on, swift-metrics only names what is counted and
/// leaves keeping and writing it to a backend, and none comes with it.
final class ServerMetrics: Sendable {
  /// A number that goes up and down.
  struct Gauge: Hashable, Sendable {
    /// The name, with the prefix that all of ours have.
    let name: String
    /// What it says, in one sentence.
    let help: String

    static let pictures = Gauge("library_pictures", "Pictures in the library.")
    static let indexJobs = Gauge("index_jobs_running", "Index runs under way.")
    static let indexDone = Gauge("index_pictures_done", "Pictures that the latest index run has done.")
    static let indexTotal = Gauge("index_pictures_found", "Pictures that the latest index run has found.")

    init(_ name: String, _ help: String) {
      self.name = "pinpalettes_" + name
      self.help = help
    }
  }

  /// What requests are told apart by; routes are patterns, so their number is that of the endpoints.
  struct RequestKind: Hashable, Comparable, Sendable {
    let route: String
    let method: String
    /// The hundreds of the status: 2 for 204.
    let statusClass: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.route, one.method, one.statusClass) < (other.route, other.method, other.statusClass)
    }
  }

  struct State {
    var requests: [RequestKind: Int] = [:]
    var durations: [String: DurationHistogram] = [:]
    var gauges: [Gauge: Double] = [:]
    var inFlight = 0
    var sentBytes = 0
    var receivedBytes = 0
  }

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS",
  ]

  private let state = Mutex(State())

  init() {}

  /// What has been counted until now.
  var current: State { state.withLock { $0 } }

  /// Sets a gauge.
  func set(_ gauge: Gauge, to value: Int) { state.withLock { $0.gauges[gauge] = Double(value) } }

  /// Begins a request.
  func begin() { state.withLock { $0.inFlight += 1 } }

  /// Ends a request.
  ///
  /// - Parameters:
  ///   - route: The pattern that it matched.
  ///   - method: Its method; those that nobody uses are counted together, for anyone can make up more.
  ///   - status: The answer's status.
  ///   - duration: From its head until its answer was ready to be sent.
  ///   - received: Bytes that its body was announced with.
  ///   - sent: Bytes that its answer's body has.
  func end(
    route: String, method: String, status: Int, duration: Duration, received: Int, sent: Int
  ) {
    let method = Self.methods.contains(method) ? method : "other"
    state.withLock {
      $0.inFlight -= 1
      $0.requests[RequestKind(route: route, method: method, statusClass: status / 100), default: 0] += 1
      $0.durations[route, default: DurationHistogram()].add(duration)
      $0.receivedBytes &+= received
      $0.sentBytes &+= sent
    }
  }
}
