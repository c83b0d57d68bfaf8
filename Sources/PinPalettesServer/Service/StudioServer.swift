internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import PinPalettesKit
internal import ServiceLifecycle
internal import UnixSignals

/// The studio as a web server: pages for people and an HTTP API for programs.
public struct StudioServer: Sendable {
  /// What goes on beside the requests while the server runs; it is cancelled when that ends.
  typealias Companion = @Sendable (StudioServices) async -> Void

  // Two event loops: they only move bytes, and the cores have pictures to look at. They live as long as the process,
  // for connections that are being closed still need them when the server has ended.
  private static let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)

  // What Hummingbird has to say is said by our own answers and lines.
  private static let logger = Logger(label: "pinpalettes", factory: { _ in SwiftLogNoOpLogHandler() })

  private let configuration: StudioServerConfiguration
  private let routes: [any StudioRoutes]
  private let steps: [ShutdownStep]
  private let companions: [Companion]
  private let token: AccessToken?
  private let names: HostNames
  /// What is lent to the routes.
  let services: StudioServices

  /// Makes a server; the pages are read, which blocks, and nothing is bound yet.
  ///
  /// - Throws: `Failure` where the pages are missing.
  init(
    _ configuration: StudioServerConfiguration, routes: [any StudioRoutes], steps: [ShutdownStep] = [],
    companions: [Companion] = []
  ) throws {
    self.configuration = configuration
    self.routes = routes
    self.steps = steps
    self.companions = companions
    let isLocal = HostNames.isLoopback(configuration.host)
    token = configuration.token ?? (isLocal ? nil : .random())
    names = HostNames(
      host: configuration.host, machine: isLocal ? nil : MachineName.current,
      allowed: configuration.allowedHosts)
    services = StudioServices(
      limits: configuration.limits, isReadOnly: configuration.isReadOnly,
      events: EventHub(limit: configuration.limits.eventStreams), metrics: ServerMetrics(),
      assets: try AssetLibrary(
        web: configuration.installation.web, fonts: configuration.installation.fonts + "/Web"))
  }

  /// Serves until SIGINT or SIGTERM comes; then what is under way is finished, for ten seconds at most.
  ///
  /// A second signal ends the process. Cancelling the task ends the server at once.
  ///
  /// - Parameters:
  ///   - endsOnSignals: Whether the signals are taken; a test or an app ends the task instead.
  ///   - onReady: Called once, when the server is bound; requests are answered as soon as it returns.
  /// - Throws: `Failure` where the address cannot be bound.
  public func run(
    endsOnSignals: Bool = true, onReady: @escaping @Sendable (ServerAddress) async -> Void = { _ in }
  ) async throws {
    let beside = companions.map { companion in Task { [services] in await companion(services) } }
    let shutdown = ShutdownService(
      events: services.events, limits: configuration.limits, steps: steps, isLeftToSignals: endsOnSignals)
    var group = ServiceGroupConfiguration(
      // What comes last is told to end first.
      services: [.init(service: application(onReady)), .init(service: shutdown)],
      gracefulShutdownSignals: endsOnSignals ? [.sigint, .sigterm] : [], logger: Self.logger)
    group.maximumGracefulShutdownDuration = configuration.limits.shutdownTime
    let result: Result<Void, any Error>
    do {
      try await ServiceGroup(configuration: group).run()
      result = .success(())
    } catch {
      result = .failure(
        BindFailure.failure(error, host: configuration.host, port: configuration.port) ?? error)
    }
    await shutdown.finish()
    beside.forEach { $0.cancel() }
    try result.get()
  }

  /// The web server itself.
  private func application(
    _ onReady: @escaping @Sendable (ServerAddress) async -> Void
  ) -> some Service {
    Application(
      responder: responder(), server: .http1(configuration: channelConfiguration),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: .maximum(configuration.limits.connections, logger: Self.logger)),
      onServerRunning: { [self] channel in
        let port = channel.localAddress?.port ?? configuration.port
        names.boundPort = port
        await onReady(ServerAddress(host: names.reachable, port: port, token: token))
      },
      eventLoopGroupProvider: .shared(Self.loops), logger: Self.logger)
  }

  /// Everything that answers requests.
  func responder() -> StudioResponder {
    let methods = MethodGuard()
    let router = Router(context: StudioContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProblemReporter(log: configuration.logProblem))
    router.add(middleware: PathGuard(limit: configuration.limits.addressLength))
    router.add(middleware: HostGuard(names: names))
    router.add(middleware: OriginGuard())
    if let token { router.add(middleware: TokenGuard(token: token)) }
    router.add(middleware: methods)
    if configuration.isReadOnly { router.add(middleware: WriteGuard()) }
    router.add(middleware: RequestLimiter(limit: configuration.limits.concurrentRequests))
    for part in [AssetRoutes(), MetricsRoutes()] + routes {
      part.addRoutes(to: router, services: services)
    }
    methods.use(RouteTable(router))
    return StudioResponder(
      router: router.buildResponder(), requestTime: configuration.limits.requestTime,
      metrics: services.metrics, log: configuration.logRequest)
  }

  private var channelConfiguration: HTTP1Channel.Configuration {
    let limits = configuration.limits
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [RequestPacing(limits: limits), BrokenRequests(limits: limits)],
      idleTimeout: TimeAmount(limits.idleTime),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerCount))
  }
}
