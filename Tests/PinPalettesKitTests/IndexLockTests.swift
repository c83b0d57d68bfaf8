import Catalog
import Foundation
import PinPalettesTesting
import Synchronization
import Testing

@testable import PinPalettesKit

struct IndexLockTests {
  private func withLock(_ body: (IndexLock) async throws -> Void) async throws {
    try await withTemporaryFolder { try await body(IndexLock(catalogPath: $0.path + "/catalog.sqlite")) }
  }

  @Test func tellsASecondIndexerWhoHoldsIt() async throws {
    try await withLock { lock in
      let held = try await lock.acquire(for: ["/photos"], waiting: false)
      let error = await #expect(throws: CatalogError.self) {
        _ = try await lock.acquire(for: [], waiting: false)
      }
      #expect(error?.code == .busy)
      #expect(error?.subject == lock.catalogPath)
      let begin = "process \(getpid()) on this machine has been indexing /photos since "
      #expect(error?.reason.hasPrefix(begin) == true)
      #expect(held.note == nil)
    }
  }

  @Test func canBeTakenAgainOnceReleased() async throws {
    try await withLock { lock in
      let first = try await lock.acquire(for: [], waiting: false)
      first.release()
      first.release()
      let second = try await lock.acquire(for: [], waiting: false)
      #expect(second.note == nil)
    }
  }

  @Test func leavesNoFileBehind() async throws {
    try await withLock { lock in
      do {
        let held = try await lock.acquire(for: [], waiting: false)
        #expect(FileManager.default.fileExists(atPath: lock.path))
        withExtendedLifetime(held) {}
      }
      #expect(!FileManager.default.fileExists(atPath: lock.path))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func waitsUntilTheHolderIsDone() async throws {
    try await withLock { lock in
      let first = try await lock.acquire(for: ["/photos"], waiting: false)
      let holders = Mutex<[IndexLockHolder?]>([])
      let second = try await lock.acquire(for: [], waiting: true) { holder in
        holders.withLock { $0.append(holder) }
        first.release()
      }
      #expect(holders.withLock { $0 }.map { $0?.folders } == [["/photos"]])
      #expect(second.note == nil)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func waitEndsWithItsTask() async throws {
    try await withLock { lock in
      let held = try await lock.acquire(for: [], waiting: false)
      let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
      let second = Task { try await lock.acquire(for: [], waiting: true) { _ in waiting.yield() } }
      for await _ in waits { break }
      second.cancel()
      await #expect(throws: CancellationError.self) { _ = try await second.value }
      held.release()
    }
  }

  @Test func leftoversOfAProcessThatWasKilledMeanNothing() async throws {
    try await withLock { lock in
      try Data(repeating: 0x7B, count: 5000).write(to: URL(fileURLWithPath: lock.path))
      let held = try await lock.acquire(for: ["/new"], waiting: false)
      let text = try String(contentsOfFile: lock.path, encoding: .utf8)
      #expect(text.hasPrefix("{\"folders\":[\"/new\"],\"host\":"))
      held.release()
    }
  }

  @Test func folderThatIsNotThereIsUnavailable() async {
    let lock = IndexLock(catalogPath: "/no/such/catalog.sqlite")
    let error = await #expect(throws: CatalogError.self) {
      _ = try await lock.acquire(for: [], waiting: true)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.reason == "no such file or directory")
  }

  @Test func isNeverAPipeOrALink() async throws {
    try await withLock { lock in
      try #require(mkfifo(lock.path, 0o600) == 0)
      let pipe = await #expect(throws: CatalogError.self) {
        _ = try await lock.acquire(for: [], waiting: true)
      }
      #expect(pipe?.reason.contains("not a regular file") == true)
      unlink(lock.path)
      try #require(symlink("/dev/null", lock.path) == 0)
      let link = await #expect(throws: CatalogError.self) {
        _ = try await lock.acquire(for: [], waiting: true)
      }
      #expect(link?.code == .unavailable)
    }
  }

  @Test func describesHoldersElsewhereAndOfOtherDays() throws {
    let json = """
      {"folders": ["/home/ann/Pictures", "/home/annex", "/c"], "host": "attic", "processIdentifier": 12,
      "start": "2031-05-06T07:08:09Z"}
      """
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let holder = try decoder.decode(IndexLockHolder.self, from: Data(json.utf8))
    let zone = try #require(TimeZone(secondsFromGMT: 7200))
    func text(hoursLater hours: Double) -> String {
      holder.description(now: holder.start + hours * 3600, timeZone: zone, home: "/home/ann")
    }
    let start = "process 12 on attic has been indexing ~/Pictures, /home/annex and more since "
    #expect(text(hoursLater: 1) == start + "09:08")
    #expect(text(hoursLater: 20) == start + "2031-05-06 09:08")
  }
}

/// The lock between two processes, the other of which is `flock(1)` or Python.
struct IndexLockProcessTests {
  private static func find(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 }
  }
  private static let python = find("python3")

  /// Holds the lock as a process of its own that says so in one line and then waits to be killed.
  private func holder(of lock: IndexLock) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [
      "-c",
      """
      import fcntl, sys, time
      file = open(sys.argv[1], "w")
      fcntl.flock(file, fcntl.LOCK_EX)
      file.write('{"folders": ["/theirs"], "host": "h", "processIdentifier": 7,')
      file.write('"start": "2030-01-01T00:00:00Z"}')
      file.flush()
      print("held", flush=True)
      time.sleep(600)
      """, lock.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    return (process, pipe.fileHandleForReading)
  }

  @Test(.enabled(if: python != nil, "python3 is not installed"), .timeLimit(.minutes(2)))
  func anotherProcessHoldsItUntilItIsKilled() async throws {
    try await withTemporaryFolder { folder in
      let lock = IndexLock(catalogPath: folder.path + "/catalog.sqlite")
      let (process, output) = try holder(of: lock)
      defer { process.terminate() }
      // The line may come in pieces; nothing comes when it has ended.
      var said = Data()
      while !said.contains(UInt8(ascii: "\n")) {
        let more = output.availableData
        try #require(!more.isEmpty)
        said += more
      }
      let error = await #expect(throws: CatalogError.self) {
        _ = try await lock.acquire(for: [], waiting: false)
      }
      #expect(error?.code == .busy)
      #expect(error?.reason.hasPrefix("process 7 on h has been indexing /theirs since 20") == true)

      var seen: [IndexLockHolder?] = []
      let held = try await lock.acquire(for: ["/ours"], waiting: true) { holder in
        seen.append(holder)
        kill(process.processIdentifier, SIGKILL)
      }
      #expect(seen.map { $0?.processIdentifier } == [7])
      held.release()
    }
  }

  @Test(.enabled(if: find("flock") != nil, "flock is not installed"))
  func keepsOtherProcessesOut() async throws {
    try await withTemporaryFolder { folder in
      let lock = IndexLock(catalogPath: folder.path + "/catalog.sqlite")
      let held = try await lock.acquire(for: [], waiting: false)
      #expect(try flock(lock.path) == 1)
      held.release()
      #expect(try flock(lock.path) == 0)
    }
  }

  /// The exit status of `flock` that does not wait.
  private func flock(_ path: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.find("flock")))
    process.arguments = ["--nonblock", path, "true"]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
