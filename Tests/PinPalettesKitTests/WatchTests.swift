import Foundation
import PinPalettesTesting
import Testing

@testable import PinPalettesKit

struct DebouncerTests {
  private let start = ContinuousClock.now
  private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  @Test func handsFoldersOverOnceItIsQuiet() {
    var debouncer = Debouncer<ContinuousClock.Instant>()
    #expect(debouncer.deadline == nil)
    debouncer.note(PathBytes("/a"), at: at(0))
    debouncer.note(PathBytes("/b"), at: at(400))
    #expect(debouncer.deadline == at(900))
    #expect(debouncer.take(at: at(899)) == [])
    #expect(debouncer.take(at: at(900)) == [PathBytes("/a"), PathBytes("/b")])
    #expect(debouncer.deadline == nil)
    #expect(debouncer.take(at: at(2000)) == [])
  }

  @Test func doesNotWaitForQuietForEver() {
    var debouncer = Debouncer<ContinuousClock.Instant>()
    for time in stride(from: 0, to: 5000, by: 100) {
      debouncer.note(PathBytes("/a"), at: at(time))
      #expect(debouncer.take(at: at(time)) == [])
    }
    #expect(debouncer.take(at: at(5000)) == [PathBytes("/a")])
  }

  @Test func startsAnewAfterHandingOver() {
    var debouncer = Debouncer<ContinuousClock.Instant>()
    debouncer.note(PathBytes("/a"), at: at(0))
    _ = debouncer.take(at: at(500))
    debouncer.note(PathBytes("/b"), at: at(5100))
    #expect(debouncer.deadline == at(5600))
  }
}

struct StampComparisonTests {
  /// Findings with files of the given sizes.
  private func findings(_ sizes: [String: Int], unknown: [String] = []) -> PictureFinder.Findings {
    var findings = PictureFinder.Findings()
    for (path, size) in sizes {
      var status = stat()
      status.st_size = numericCast(size)
      findings.pictures.append((path, FileStamp(status)))
    }
    findings.order(picturesToo: true)
    findings.unknown = Set(unknown.map { PathBytes($0) })
    return findings
  }

  @Test func tellsFilesThatAreNewOrChangedOnceTheyStayTheSame() {
    var comparison = StampComparison(findings(["/a/1.jpg": 1]))
    #expect(comparison.touched(by: findings(["/a/1.jpg": 1])) == [])
    #expect(comparison.touched(by: findings(["/a/1.jpg": 2, "/b/2.jpg": 5])) == [])
    #expect(comparison.touched(by: findings(["/a/1.jpg": 3, "/b/2.jpg": 5])) == [PathBytes("/b")])
    #expect(comparison.touched(by: findings(["/a/1.jpg": 3, "/b/2.jpg": 5])) == [PathBytes("/a")])
    #expect(comparison.touched(by: findings(["/a/1.jpg": 3, "/b/2.jpg": 5])) == [])
  }

  @Test func tellsFilesThatAreGoneAtOnce() {
    var comparison = StampComparison(findings(["/a/1.jpg": 1, "/b/2.jpg": 1, "/c/3.jpg": 1]))
    #expect(comparison.touched(by: findings(["/b/2.jpg": 1])) == [PathBytes("/a"), PathBytes("/c")])
    #expect(comparison.touched(by: findings(["/b/2.jpg": 1])) == [])
  }

  @Test func folderThatCouldNotBeLookedAtCountsAsUnchanged() {
    var comparison = StampComparison(findings(["/a/1.jpg": 1, "/b/2.jpg": 1]))
    #expect(comparison.touched(by: findings(["/b/2.jpg": 1], unknown: ["/a"])) == [])
    #expect(comparison.touched(by: findings(["/b/2.jpg": 1])) == [PathBytes("/a")])
  }
}

struct MountTableTests {
  @Test func knowsFileSystemsThatTellNothingByTheirDevice() {
    let table = MountTable(
      """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      40 22 0:52 / /mnt/my\\040nas rw master:1 shared:2 - nfs4 nas:/export rw,vers=4.2
      41 22 0:53 / /mnt/phone rw - fuse.sshfs phone: rw
      42 22 8:17 / /mnt/stick rw - fuseblk /dev/sdb1 rw
      broken line
      """)
    #expect(table.typeWithoutEvents(device: 52) == "nfs4")
    #expect(table.typeWithoutEvents(device: 53) == "fuse.sshfs")
    #expect(table.typeWithoutEvents(device: 8 << 8 | 17) == nil)
    #expect(table.typeWithoutEvents(device: 254 << 8) == nil)
  }

  @Test func tellsLargeDeviceNumbersApart() {
    let table = MountTable("40 22 0:300 / /mnt rw - nfs nas:/ rw")
    #expect(table.typeWithoutEvents(device: 1 << 20 | 44) == "nfs")
    #expect(table.typeWithoutEvents(device: 44) == nil)
  }
}

struct FolderChangeTests {
  @Test func namesOnlyTheOutermostFoldersInOrder() {
    let folders = ["/b", "/a/x", "/a", "/a-b", "/a/x/y", "/é"].map { PathBytes($0) }
    #expect(FolderChange.outermost(of: Set(folders)) == ["/a", "/a-b", "/b", "/é"])
  }

  @Test func folderWhoseNameIsNoTextIsToldAsTheOneAroundIt() {
    let folder = PathBytes("/a").appending([0xE9]).appending(Array("b".utf8))
    #expect(FolderChange.outermost(of: [folder]) == ["/a"])
  }
}

/// Real files, watched by the kernel where it can and by looking.
@Suite(.serialized)
struct FolderWatcherTests {
  private func touch(_ name: String, in folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data([1]).write(to: file)
  }

  /// Watches a folder, does something in it, and goes on until all expected folders have been told.
  private func expect(
    _ expected: Set<String>, polling: Bool, options: FindingOptions = FindingOptions(),
    files: [String] = [], after change: (URL) throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      for file in files { try touch(file, in: folder) }
      var watcher = FolderWatcher(roots: [folder.path], options: options)
      watcher.pollsAlways = polling
      watcher.pollInterval = .milliseconds(20)
      var changes = try watcher.changes().makeAsyncIterator()
      #expect(await changes.next(isolation: #isolation) == FolderChange(folders: [folder.path], notes: []))
      try change(folder)
      var told: Set<String> = []
      while !expected.isSubset(of: told), let change = await changes.next(isolation: #isolation) {
        told.formUnion(change.folders.map { String($0.dropFirst(folder.path.count)) })
      }
      #expect(told == expected)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func tellsOfFilesThatAreNewChangedAndGone(polling: Bool) async throws {
    try await expect(
      ["/a", "/b", "/c"], polling: polling, files: ["a/1.jpg", "b/2.jpg", "c/3.jpg", "d/4.jpg"]
    ) {
      folder in
      try touch("a/new.jpg", in: folder)
      try Data([1, 2]).write(to: folder.appendingPathComponent("b/2.jpg"))
      try FileManager.default.removeItem(at: folder.appendingPathComponent("c/3.jpg"))
      try touch("d/notes.txt", in: folder)
      try touch("d/.hidden.jpg", in: folder)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func tellsOfFilesThatMove(polling: Bool) async throws {
    try await expect(["/a", "/b"], polling: polling, files: ["a/1.jpg", "b/2.jpg"]) { folder in
      try FileManager.default.moveItem(atPath: folder.path + "/a/1.jpg", toPath: folder.path + "/b/1.jpg")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func seesWhatIsMadeInNewFoldersAndInThoseThatWereMoved() async throws {
    try await withTemporaryFolder { folder in
      try touch("old/1.jpg", in: folder)
      var changes = try FolderWatcher(roots: [folder.path]).changes().makeAsyncIterator()
      func next() async -> [String]? {
        await changes.next(isolation: #isolation)?.folders.map { String($0.dropFirst(folder.path.count)) }
      }
      #expect(await next() == [""])
      try touch("new/deep/er/2.jpg", in: folder)
      #expect(await next() == ["/new"])
      try touch("new/deep/er/3.jpg", in: folder)
      #expect(await next() == ["/new/deep/er"])
      try FileManager.default.moveItem(atPath: folder.path + "/old", toPath: folder.path + "/new/moved")
      #expect(await next() == [""])
      try touch("new/moved/4.jpg", in: folder)
      #expect(await next() == ["/new/moved"])
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func leavesOutWhatIsExcluded(polling: Bool) async throws {
    let options = FindingOptions(excludes: [try Glob("raw/"), try Glob("*.png")])
    try await expect(["/b"], polling: polling, options: options, files: ["raw/1.jpg", "b/2.jpg", "c/3.jpg"]) {
      folder in
      try touch("raw/new.jpg", in: folder)
      try touch("raw/below/new.jpg", in: folder)
      try touch("c/new.png", in: folder)
      try touch("b/new.jpg", in: folder)
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [false, true])
  func rootThatComesLaterIsSeen(polling: Bool) async throws {
    try await withTemporaryFolder { folder in
      let root = folder.path + "/drive"
      var watcher = FolderWatcher(roots: [root])
      watcher.pollsAlways = polling
      watcher.pollInterval = .milliseconds(20)
      var changes = try watcher.changes().makeAsyncIterator()
      #expect(await changes.next(isolation: #isolation)?.folders == [root])
      try touch("drive/1.jpg", in: folder)
      #expect(await changes.next(isolation: #isolation)?.folders == [root])
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func endsWhenItsTaskIsCancelled() async throws {
    try await withTemporaryFolder { folder in
      let changes = try FolderWatcher(roots: [folder.path]).changes()
      let task = Task { await changes.reduce(into: 0) { count, _ in count += 1 } }
      task.cancel()
      #expect(await task.value <= 1)
    }
  }

  #if os(Linux)
    /// Descriptors of this process that belong to watching.
    private var openQueues: Int {
      let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      return descriptors.count { name in
        let path = "/proc/self/fd/" + name
        return (try? FileManager.default.destinationOfSymbolicLink(atPath: path))?.contains("inotify") == true
      }
    }

    @Test(.timeLimit(.minutes(1)))
    func freesEverythingOnceNobodyListens() async throws {
      try await withTemporaryFolder { folder in
        do {
          var changes = try FolderWatcher(roots: [folder.path]).changes().makeAsyncIterator()
          _ = await changes.next(isolation: #isolation)
          #expect(openQueues > 0)
        }
        while openQueues > 0 { await Task.yield() }
      }
    }
  #endif
}
