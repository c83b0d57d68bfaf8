import Foundation
import PinPalettesKit
import ServiceLifecycle
import Synchronization
import Testing

@testable import PinPalettesServer

struct ShutdownTests {
  @Test func saysThatAPortIsTaken() async throws {
    let failure = try await RunningServer.serving { first in
      await #expect(throws: Failure.self) {
        try await RunningServer.serving {
          $0.port = first.port
        } _: { _ in
        }
      }
    }
    #expect(failure?.reason.contains("in use already; choose another with --port") == true)
  }

  @Test func saysThatAnAddressIsNotThisMachines() async throws {
    let failure = await #expect(throws: Failure.self) {
      try await RunningServer.serving {
        $0.host = "192.0.2.1"
      } _: { _ in
      }
    }
    #expect(failure?.subject == "192.0.2.1:0")
  }

  @Test func endsStreamsAndTakesItsSteps() async throws {
    let lines = Lines()
    let text = try await RunningServer.serving { server in
      let service = ShutdownService(
        events: server.server.services.events, limits: ServerLimits(),
        steps: [ShutdownStep("index") { lines.append("ended") }], isLeftToSignals: false)
      let connection = try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        try connection.write(
          "GET /api/v1/events HTTP/1.1\r\nHost: \(server.host)\r\nConnection: close\r\n\r\n")
        _ = try connection.read(until: "}\n\n")
        return connection
      }
      try await ending { try await service.run() }
      await service.finish()
      return try await RawConnection.blocking { try connection.readToEnd() }
    }
    #expect(String(decoding: text, as: UTF8.self).hasSuffix("0\r\n\r\n"))
    #expect(lines.all == ["ended"])
  }

  @Test func finishesWhatIsUnderWayWhenASignalComes() async {
    await #expect(processExitsWith: .success) {
      let folder = try TestPages.make()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let lines = Lines()
      let server = try StudioServer(
        StudioServerConfiguration(testing: folder), routes: [TestRoutes()],
        steps: [ShutdownStep("index") { lines.append("ended") }])
      let asking = Mutex<Task<RawAnswer, any Error>?>(nil)
      try await server.run { address in
        let running = RunningServer(address: address, server: server)
        asking.withLock { $0 = Task { try await running.ask("GET", "/api/v1/short") } }
        Task {
          // Until the request is being worked on.
          while server.services.metrics.current.inFlight == 0 { await Task.yield() }
          kill(getpid(), SIGTERM)
        }
      }
      let answer = try await asking.withLock { $0 }?.value
      exit(answer?.body == #"{"hello":"late"}"# && lines.all == ["ended"] ? 0 : 1)
    }
  }

  @Test func takesItsStepsHoweverItEnds() async throws {
    let lines = Lines()
    try await RunningServer.serving(steps: [ShutdownStep("index") { lines.append("ended") }]) { _ in }
    #expect(lines.all == ["ended"])
  }

  @Test func doesNotWaitForAStepForEver() async throws {
    var limits = ServerLimits()
    limits.shutdownTime = .milliseconds(50)
    let service = ShutdownService(
      events: EventHub(limit: 1), limits: limits,
      steps: [ShutdownStep("stuck") { try? await Task.sleep(for: .seconds(600)) }], isLeftToSignals: false)
    let time = await ContinuousClock().measure { await service.finish() }
    #expect(time < .seconds(60))
  }

  /// Runs a service that is told to end as soon as it runs.
  private func ending(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let services: [ServiceGroupConfiguration.ServiceConfiguration] = [
      .init(service: Running(body: body)),
      .init(service: Running {}, successTerminationBehavior: .gracefullyShutdownGroup),
    ]
    try await ServiceGroup(configuration: .init(services: services, logger: .silent)).run()
  }

  private struct Running: Service {
    let body: @Sendable () async throws -> Void

    func run() async throws { try await body() }
  }
}
