internal import Crypto
internal import Foundation

/// Remembers what was found of files that take long to look at, in small files of the user's cache folder.
///
/// What is known of a file holds as long as its stamp does: device, inode, size, and the times of its last change
/// of content and of status, to the nanosecond. Deleting the folder, or having one that cannot be written, only
/// costs time.
struct VerifiedFiles: Sendable {
  /// Nil where nothing is to be remembered.
  let folder: String?
  /// A file changed this shortly before it was looked at may change again without a new stamp: the kernel's
  /// clock for files stands still for some milliseconds at a time.
  var settlingNanoseconds: Int64 = 2_000_000_000

  /// Findings of files that are gone are dropped beyond this many, the oldest first.
  private static let mostFindings = 256

  /// The one in the user's cache folder.
  static var shared: VerifiedFiles {
    VerifiedFiles(folder: StudioConfiguration.cacheFolder.map { $0 + "/verified" })
  }

  /// Whether this was found of the file as it is now.
  ///
  /// - Parameters:
  ///   - finding: In one line, such as `sha256 e7e8…`.
  ///   - path: The file.
  /// - Returns: Whether it was; not, when in doubt.
  func know(_ finding: String, of path: String) -> Bool {
    guard let place = place(of: finding, path), let status = Self.status(of: path),
      let bytes = FileManager.default.contents(atPath: place)
    else { return false }
    return bytes == Self.record(finding, path, status)
  }

  /// Runs `look`, and remembers that it found this of the file.
  ///
  /// - Throws: What `look` throws; then nothing is remembered.
  func remember(_ finding: String, of path: String, once look: () throws -> Void) rethrows {
    let before = Self.status(of: path)
    try look()
    guard let place = place(of: finding, path), let before, let after = Self.status(of: path),
      before.line == after.line, Self.now &- after.newest > settlingNanoseconds
    else { return }
    // What cannot be remembered is found again next time.
    let folder = (place as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Self.record(finding, path, after).write(to: URL(fileURLWithPath: place), options: .atomic)
    dropTheOldest(in: folder)
  }

  private func place(of finding: String, _ path: String) -> String? {
    guard let folder else { return nil }
    let digest = SHA256.hash(data: Data("\(finding)\n\(path)".utf8))
    return folder + "/" + digest.prefix(16).map { String(format: "%02x", $0) }.joined()
  }

  private static func record(_ finding: String, _ path: String, _ status: Status) -> Data {
    Data("\(status.line)\n\(finding)\n\(path)\n".utf8)
  }

  private func dropTheOldest(in folder: String) {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: folder), names.count > Self.mostFindings else {
      return
    }
    let dated = names.map { name in
      (name: name, newest: Self.status(of: folder + "/" + name)?.newest ?? 0)
    }.sorted { ($1.newest, $0.name) < ($0.newest, $1.name) }
    for old in dated.dropFirst(Self.mostFindings / 2) {
      try? files.removeItem(atPath: folder + "/" + old.name)
    }
  }

  private struct Status {
    let line: String
    /// When content or status last changed, in nanoseconds since 1970.
    let newest: Int64
  }

  private static func status(of path: String) -> Status? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    let times = [modified, changed].map { Int64($0.tv_sec) &* 1_000_000_000 &+ Int64($0.tv_nsec) }
    return Status(
      line: "\(status.st_dev) \(status.st_ino) \(status.st_size) \(times[0]) \(times[1])",
      newest: max(times[0], times[1]))
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
