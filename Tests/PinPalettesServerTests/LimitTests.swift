import Foundation
import Testing

@testable import PinPalettesServer

struct LimitTests {
  @Test func refusesManyHeaderFields() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello", (0..<200).map { "X-\($0): y" })
    }
    #expect(answer.status == 431)
    #expect(answer.code == "headersTooLarge")
  }

  @Test func refusesALargeHeaderField() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello", ["X: " + String(repeating: "y", count: 40_000)])
    }
    #expect(answer.status == 431)
    #expect(answer.code == "headersTooLarge")
  }

  @Test func refusesAnAddressWithoutEnd() async throws {
    let answer = try await RunningServer.serving { server in
      try await server.ask("GET", "/api/v1/hello?" + String(repeating: "y", count: 40_000))
    }
    #expect(answer.status == 431)
    #expect(answer.code == "headersTooLarge")
  }

  @Test func refusesABodyThatGrowsTooLarge() async throws {
    let answer = try await RunningServer.serving {
      $0.limits.uploadBytes = 1000
    } _: { server in
      try await server.send(
        "POST /api/v1/length HTTP/1.1\r\nHost: \(server.host)\r\nTransfer-Encoding: chunked\r\n"
          + "Connection: close\r\n\r\n7d0\r\n\(String(repeating: "x", count: 2000))\r\n0\r\n\r\n")
    }
    #expect(answer.code == "tooLarge")
  }

  @Test func closesOnABodyThatGoesOnAfterItWasRefused() async throws {
    let text = try await RunningServer.serving { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        try connection.write(
          "POST /api/v1/refuse HTTP/1.1\r\nHost: \(server.host)\r\nContent-Length: 1000000000\r\n\r\n")
        let head = try connection.read(until: "not read at all")
        // Two seconds are given to read the answer; then whatever is still sent has nobody to take it.
        let part = String(repeating: "x", count: 65_536)
        for _ in 0..<15_000 where try !connection.write(part) { return head }
        return nil
      }
    }
    #expect(text?.contains("413") == true)
    #expect(text?.lowercased().contains("connection: close") == true)
  }

  @Test func closesOnHeadersThatDoNotCome() async throws {
    let bytes = try await RunningServer.serving {
      $0.limits.idleTime = .milliseconds(200)
    } _: { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        try connection.write("GET / HTTP/1.1\r\nHost: \(server.host)\r\nX-")
        return try connection.readToEnd()
      }
    }
    #expect(bytes.isEmpty)
  }

  @Test func closesOnABodyThatDrips() async throws {
    let ended = try await RunningServer.serving {
      $0.limits.uploadGrace = .milliseconds(200)
    } _: { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        try connection.write(
          "POST /api/v1/length HTTP/1.1\r\nHost: \(server.host)\r\nContent-Length: 100000\r\n\r\n")
        // A letter now and then keeps a time-out of silence from ever coming.
        return try connection.isLeft(within: 60, sending: "x")
      }
    }
    #expect(ended)
  }

  @Test func closesOnAReaderThatDoesNotRead() async throws {
    let isLeft = try await RunningServer.serving {
      $0.limits.writeTime = .milliseconds(300)
      // Nothing else may be what ends it.
      $0.limits.idleTime = .seconds(600)
      $0.limits.requestTime = .seconds(600)
    } _: { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        // More than the system's buffers take on either side, so that the rest has to wait for a reader.
        try connection.write("GET /api/v1/large/256 HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
        return try connection.isLeft(within: 60, sending: "\r\n")
      }
    }
    #expect(isLeft)
  }

  @Test func sendsMoreAwayWhenItHasEnoughToDo() async throws {
    let answer = try await RunningServer.serving {
      $0.limits.concurrentRequests = 2
    } _: { server in
      let busy = try await RawConnection.blocking {
        try (0..<2).map { _ in
          let connection = try RawConnection(port: server.port)
          try connection.write("GET /api/v1/never HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
          return connection
        }
      }
      // Until both have been taken up.
      var answer = try await server.ask("GET", "/api/v1/hello")
      for _ in 0..<5000 where answer.status == 200 { answer = try await server.ask("GET", "/api/v1/hello") }
      withExtendedLifetime(busy) {}
      return answer
    }
    #expect(answer.code == "busy")
    #expect(answer.headers["retry-after"] == "1")
  }

  @Test func givesUpWhatTakesTooLong() async throws {
    let answer = try await RunningServer.serving {
      $0.limits.requestTime = .milliseconds(100)
    } _: { server in
      try await server.ask("GET", "/api/v1/never")
    }
    #expect(answer.code == "timedOut")
    #expect(answer.headers["retry-after"] == "5")
  }

  @Test func keepsConnectionsWaitingBeyondTheirNumber() async throws {
    let isServed = try await RunningServer.serving {
      $0.limits.connections = 4
      $0.limits.idleTime = .milliseconds(300)
    } _: { server in
      let idle = try await RawConnection.blocking {
        try (0..<8).map { _ in try RawConnection(port: server.port) }
      }
      // The silent ones are closed, and then the next is let in.
      let answer = try await server.ask("GET", "/api/v1/hello")
      return withExtendedLifetime(idle) { answer.status == 200 }
    }
    #expect(isServed)
  }

  @Test func closesSoonOnConnectionsThatNeverAsk() async throws {
    let isServed = try await RunningServer.serving {
      $0.limits.connections = 4
      $0.limits.silentTime = .milliseconds(300)
      $0.limits.idleTime = .seconds(600)
    } _: { server in
      let silent = try await RawConnection.blocking {
        try (0..<8).map { _ in try RawConnection(port: server.port) }
      }
      let answer = try await server.ask("GET", "/api/v1/hello")
      return withExtendedLifetime(silent) { answer.status == 200 }
    }
    #expect(isServed)
  }

  @Test func keepsAConnectionThatHasAsked() async throws {
    let text = try await RunningServer.serving {
      $0.limits.silentTime = .milliseconds(50)
    } _: { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        let request = "GET /api/v1/hello HTTP/1.1\r\nHost: \(server.host)\r\n\r\n"
        try connection.write(request)
        _ = try connection.read(until: "}")
        // Six times as long as a connection may go without asking.
        usleep(300_000)
        try connection.write(request)
        return try connection.read(until: "}")
      }
    }
    #expect(text?.hasPrefix("HTTP/1.1 200 OK") == true)
  }

  @Test func asksForABodyThatWaitsToBeAskedFor() async throws {
    let text = try await RunningServer.serving { server in
      try await RawConnection.blocking {
        let connection = try RawConnection(port: server.port)
        try connection.write(
          "POST /api/v1/length HTTP/1.1\r\nHost: \(server.host)\r\nContent-Length: 3\r\n"
            + "Expect: 100-continue\r\nConnection: close\r\n\r\n")
        let first = try connection.read(until: "\r\n\r\n") ?? ""
        try connection.write("abc")
        return first + String(decoding: try connection.readToEnd(), as: UTF8.self)
      }
    }
    #expect(text.hasPrefix("HTTP/1.1 100 Continue\r\n"))
    #expect(text.hasSuffix(#"{"length":3}"#))
  }
}
