internal import Foundation

/// Who is indexing into a catalog, as written into its lock.
struct IndexLockHolder: Sendable, Hashable, Codable {
  /// Folders that are written down: enough to recognize a run by.
  private static let folderLimit = 8
  /// Bytes of a lock that are read: more than the longest that is ever written.
  private static let byteLimit = 1 << 18

  let processIdentifier: Int32
  let host: String
  let start: Date
  let folders: [String]

  /// This process, from now on.
  init(folders: [String]) {
    processIdentifier = getpid()
    host = Self.thisHost
    start = Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down))
    self.folders = Array(folders.prefix(Self.folderLimit))
  }

  /// Reads what a holder has written; nil where it has not come to that, or it cannot be read.
  init?(readFrom descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: Self.byteLimit)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    guard count > 0, let holder = try? decoder.decode(Self.self, from: Data(bytes.prefix(count))) else {
      return nil
    }
    self = holder
  }

  /// Writes it into a lock, in place of what a process that was killed has left.
  ///
  /// The lock holds without: where the disk is full, others only do not learn who holds it.
  func write(to descriptor: Int32) {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self), ftruncate(descriptor, 0) == 0 else { return }
    _ = data.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  private static var thisHost: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension IndexLockHolder: CustomStringConvertible {
  /// A clause: `process 1234 on this machine has been indexing ~/Pictures since 10:02`.
  var description: String { description(now: .now, timeZone: .current, home: NSHomeDirectory()) }

  func description(now: Date, timeZone: TimeZone, home: String) -> String {
    let place = host == Self.thisHost ? "this machine" : host
    let shown = folders.prefix(2).map { folder in
      folder == home || folder.hasPrefix(home + "/") ? "~" + folder.dropFirst(home.count) : folder
    }
    let rest = folders.count > shown.count ? " and more" : ""
    let what = shown.isEmpty ? "" : " " + shown.joined(separator: ", ") + rest
    return "process \(processIdentifier) on \(place) has been indexing\(what)"
      + " since \(Self.time(start, now: now, timeZone: timeZone))"
  }

  private static func time(_ start: Date, now: Date, timeZone: TimeZone) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = timeZone
    format.dateFormat = "yyyy-MM-dd"
    let isToday = format.string(from: start) == format.string(from: now)
    format.dateFormat = isToday ? "HH:mm" : "yyyy-MM-dd HH:mm"
    return format.string(from: start)
  }
}
