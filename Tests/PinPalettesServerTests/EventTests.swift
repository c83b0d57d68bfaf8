import NIOCore
import Testing

@testable import PinPalettesServer

struct EventTests {
  private static func listen(_ server: RunningServer) throws -> RawConnection {
    let connection = try RawConnection(port: server.port)
    try connection.write("GET /api/v1/events HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
    return connection
  }

  @Test func tellsWhatIsAndThenWhatHappens() async throws {
    let (first, next) = try await RunningServer.serving { server in
      let connection = try await RawConnection.blocking { try Self.listen(server) }
      let first = try await RawConnection.blocking { try connection.read(until: "}\n\n") }
      _ = try await server.ask("POST", "/api/v1/tell")
      return (first, try await RawConnection.blocking { try connection.read(until: "}\n\n") })
    }
    #expect(first?.lowercased().contains("content-type: text/event-stream") == true)
    #expect(first?.contains("event: library\ndata: {\"pictures\":3}\n\n") == true)
    #expect(next?.contains("event: job\ndata: {\"done\":1}\n\n") == true)
  }

  @Test func saysThatItLives() async throws {
    let text = try await RunningServer.serving {
      $0.limits.eventBeat = .milliseconds(50)
    } _: { server in
      try await RawConnection.blocking { try Self.listen(server).read(until: "\n:\n\n") }
    }
    #expect(text != nil)
  }

  @Test func boundsHowManyListen() async throws {
    let answer = try await RunningServer.serving {
      $0.limits.eventStreams = 2
    } _: { server in
      let listeners = try await RawConnection.blocking {
        try (0..<2).map { _ in
          let connection = try Self.listen(server)
          _ = try connection.read(until: "}\n\n")
          return connection
        }
      }
      let answer = try await server.ask("GET", "/api/v1/events")
      return withExtendedLifetime(listeners) { answer }
    }
    #expect(answer.code == "busy")
  }

  @Test func forgetsThoseWhoHaveLeft() async throws {
    let text = try await RunningServer.serving {
      $0.limits.eventStreams = 1
    } _: { server in
      try await RawConnection.blocking {
        // Far more than are allowed at once, each gone before the next comes.
        for _ in 0..<5 {
          var isHeard = false
          for _ in 0..<5000 where !isHeard {
            let text = try Self.listen(server).read(until: "\n\n")
            isHeard = text?.contains("200 OK") == true
          }
          guard isHeard else { return false }
        }
        return true
      }
    }
    #expect(text)
  }

  @Test func writesAnEventInTwoLines() throws {
    let frame = try ServerEvent("job", ["done": 1]).frame
    #expect(String(buffer: frame) == "event: job\ndata: {\"done\":1}\n\n")
  }
}
