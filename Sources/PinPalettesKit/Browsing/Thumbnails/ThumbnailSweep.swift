internal import Foundation

/// Deletes the oldest thumbnails of a folder until the rest fits; blocking.
struct ThumbnailSweep {
  let folder: String
  let limit: Int

  /// After a sweep there is room for a while.
  private static let kept = 0.9
  /// What a killed process left half written is older than this, in seconds.
  private static let leftover = 3600.0

  private struct Entry {
    let path: String
    let byteCount: Int
    let modified: Date
  }

  /// Goes through the folder once; what cannot be deleted stays.
  func run() {
    var entries: [Entry] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      entries += self.entries(in: folder + "/" + name)
    }
    let total = entries.reduce(0) { $0 + $1.byteCount }
    guard total > limit else { return }
    entries.sort { ($0.modified, $0.path) < ($1.modified, $1.path) }
    var excess = total - Int(Double(limit) * Self.kept)
    for entry in entries where excess > 0 {
      guard unlink(entry.path) == 0 else { continue }
      excess -= entry.byteCount
    }
  }

  private func entries(in folder: String) -> [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      var status = stat()
      let path = folder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      let stamp = FileStamp(status)
      let modified = Date(timeIntervalSince1970: Double(stamp.modifiedNanoseconds) / 1e9)
      guard name.hasSuffix(".webp") else {
        if -modified.timeIntervalSinceNow > Self.leftover { unlink(path) }
        return nil
      }
      return Entry(path: path, byteCount: Int(stamp.byteCount), modified: modified)
    }
  }
}
